import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

class ConnectionPool<C> {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final BlockingQueue<C> idle;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("a pool needs at least one connection");
        }
        idle = new LinkedBlockingQueue<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        C connection = idle.poll(nanos(patience), TimeUnit.NANOSECONDS);
        if (connection == null) {
            throw new TimeoutException("no connection within " + patience);
        }
        try {
            return work.apply(connection);
        } finally {
            idle.offer(connection);
        }
    }

    int idle() {
        return idle.size();
    }

    private static long nanos(Duration patience) {
        if (patience.isNegative()) {
            return 0;
        }
        return patience.compareTo(LONGEST) < 0 ? patience.toNanos() : Long.MAX_VALUE;
    }
}
