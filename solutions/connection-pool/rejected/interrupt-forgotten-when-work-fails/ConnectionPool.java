import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

class ConnectionPool<C> {

    /** A connection for one call, and whether an interrupt came too late to stop it. */
    private record Lease<C>(C connection, boolean interrupted) {}

    private static final class Request<C> {
        final Condition granted;
        C connection;

        Request(Condition granted) {
            this.granted = granted;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<C> idle;
    private final ArrayDeque<Request<C>> requests = new ArrayDeque<>();

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ArrayDeque<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        var lease = take(patience);
        try {
            R result = work.apply(lease.connection());
            if (lease.interrupted()) {
                Thread.currentThread().interrupt();
            }
            return result;
        } finally {
            give(lease.connection());
        }
    }

    int idle() {
        lock.lock();
        try {
            return idle.size();
        } finally {
            lock.unlock();
        }
    }

    private Lease<C> take(Duration patience) throws InterruptedException, TimeoutException {
        long left = TimeUnit.NANOSECONDS.convert(patience);
        lock.lock();
        try {
            C connection = idle.pollFirst();
            if (connection != null) {
                return new Lease<>(connection, false);
            }
            if (left <= 0) {
                throw new TimeoutException("no idle connection");
            }
            var request = new Request<C>(lock.newCondition());
            requests.addLast(request);
            boolean interrupted = false;
            try {
                while (request.connection == null && left > 0) {
                    left = request.granted.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                if (request.connection == null) {
                    requests.remove(request);
                    throw e;
                }
                interrupted = true; // the work shall not suffer from it
            }
            if (request.connection == null) {
                requests.remove(request);
                throw new TimeoutException("no connection in time");
            }
            return new Lease<>(request.connection, interrupted);
        } finally {
            lock.unlock();
        }
    }

    private void give(C connection) {
        lock.lock();
        try {
            var request = requests.pollFirst();
            if (request == null) {
                idle.addFirst(connection);
            } else {
                request.connection = connection;
                request.granted.signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
