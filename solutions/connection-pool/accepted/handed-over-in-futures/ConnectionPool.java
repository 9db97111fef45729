import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Those who wait stand in a line of futures; who leaves and was handed a connection just then gives it on. */
class ConnectionPool<C> {
    private final ArrayDeque<C> idle;
    private final ArrayDeque<CompletableFuture<C>> line = new ArrayDeque<>();

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) throw new IllegalArgumentException("no connections");
        idle = new ArrayDeque<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        C connection = take(patience);
        try {
            return work.apply(connection);
        } finally {
            give(connection);
        }
    }

    private C take(Duration patience) throws InterruptedException, TimeoutException {
        var mine = new CompletableFuture<C>();
        synchronized (idle) {
            if (!idle.isEmpty()) return idle.pop();
            if (patience.isNegative() || patience.isZero()) throw new TimeoutException();
            line.add(mine);
        }
        try {
            return mine.get(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
        } catch (InterruptedException | TimeoutException e) {
            boolean late;
            synchronized (idle) {
                late = !line.remove(mine);
            }
            if (late) give(mine.join());
            throw e;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void give(C connection) {
        CompletableFuture<C> next;
        synchronized (idle) {
            next = line.poll();
            if (next == null) {
                idle.push(connection);
                return;
            }
        }
        next.complete(connection);
    }

    int idle() {
        synchronized (idle) {
            return idle.size();
        }
    }
}
