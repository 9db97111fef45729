import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

class ConnectionPool<C> {
    private final Set<C> idle;
    private final Semaphore permits;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) throw new IllegalArgumentException("no connections");
        idle = new LinkedHashSet<>(connections);
        permits = new Semaphore(idle.size());
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        if (!permits.tryAcquire(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS))
            throw new TimeoutException();
        try {
            C connection;
            synchronized (idle) {
                connection = idle.iterator().next();
                idle.remove(connection);
            }
            try {
                return work.apply(connection);
            } finally {
                synchronized (idle) {
                    idle.add(connection);
                }
            }
        } finally {
            permits.release();
        }
    }

    int idle() {
        synchronized (idle) {
            return idle.size();
        }
    }
}
