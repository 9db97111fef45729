import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

class ConnectionPool<C> {

    private final Semaphore permits;
    private final Queue<C> idle;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ConcurrentLinkedQueue<>(connections);
        permits = new Semaphore(connections.size());
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        if (!permits.tryAcquire(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        C connection = idle.poll();
        try {
            return work.apply(connection);
        } finally {
            idle.add(connection);
            permits.release();
        }
    }

    int idle() {
        return idle.size();
    }
}
