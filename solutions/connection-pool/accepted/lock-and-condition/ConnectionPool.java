import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** One signal for each connection that comes back. Whoever leaves without one has looked before, so that no signal is lost. */
class ConnectionPool<C> {

    private final Lock lock = new ReentrantLock();
    private final Condition cameBack = lock.newCondition();
    private final List<C> idle;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ArrayList<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        C connection = take(TimeUnit.NANOSECONDS.convert(patience));
        try {
            return work.apply(connection);
        } finally {
            lock.lock();
            try {
                idle.add(connection);
                cameBack.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    private C take(long nanos) throws InterruptedException, TimeoutException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (idle.isEmpty()) {
                if (left <= 0) {
                    throw new TimeoutException();
                }
                left = cameBack.awaitNanos(left);
            }
            return idle.remove(idle.size() - 1);
        } finally {
            lock.unlock();
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
}
