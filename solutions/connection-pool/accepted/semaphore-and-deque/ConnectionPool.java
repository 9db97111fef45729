import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Permits count the idle connections. Whoever has a permit finds one in the deque. */
class ConnectionPool<C> {

    private final Semaphore permits;
    private final Deque<C> idle;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ConcurrentLinkedDeque<>(connections);
        permits = new Semaphore(connections.size());
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        if (!permits.tryAcquire(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        C connection = idle.pop();
        try {
            return work.apply(connection);
        } finally {
            idle.push(connection);
            permits.release();
        }
    }

    int idle() {
        return permits.availablePermits();
    }
}
