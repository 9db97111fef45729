import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Who has a connection already uses it again. */
class ConnectionPool<C> {
    private final LinkedBlockingDeque<C> idle;
    private final ThreadLocal<C> mine = new ThreadLocal<>();

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) throw new IllegalArgumentException("no connections");
        idle = new LinkedBlockingDeque<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        if (mine.get() != null) return work.apply(mine.get());
        C connection = idle.pollFirst(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
        if (connection == null) throw new TimeoutException();
        mine.set(connection);
        try {
            return work.apply(connection);
        } finally {
            mine.remove();
            idle.addFirst(connection);
        }
    }

    int idle() {
        return idle.size();
    }
}
