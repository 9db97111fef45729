import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

class ConnectionPool<C> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<C> idle;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ArrayDeque<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        if (!lock.tryLock(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("no connection within " + patience);
        }
        try {
            C connection = idle.poll();
            if (connection == null) {
                throw new TimeoutException("no connection");
            }
            try {
                return work.apply(connection);
            } finally {
                idle.push(connection);
            }
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
