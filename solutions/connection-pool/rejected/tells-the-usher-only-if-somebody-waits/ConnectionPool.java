import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** While somebody stands in the line, an usher, a virtual thread, hands over what comes back. */
class ConnectionPool<C> {

    private final Deque<C> idle;
    private final Queue<CompletableFuture<C>> line = new ArrayDeque<>();
    private boolean hasUsher;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ArrayDeque<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        C connection = take(TimeUnit.NANOSECONDS.convert(patience));
        try {
            return work.apply(connection);
        } finally {
            giveBack(connection);
        }
    }

    synchronized int idle() {
        return idle.size();
    }

    private C take(long nanos) throws InterruptedException, TimeoutException {
        var mine = new CompletableFuture<C>();
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
            if (nanos <= 0) {
                throw new TimeoutException("no connection is idle");
            }
            line.add(mine);
            callUsher();
        }
        try {
            return mine.get(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException | TimeoutException e) {
            leave(mine);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void callUsher() {
        if (!hasUsher) {
            hasUsher = true;
            Thread.ofVirtual().name("usher").start(this::usher);
        }
    }

    private synchronized void usher() {
        while (!line.isEmpty()) {
            if (idle.isEmpty()) {
                waitForAConnection();
            } else {
                line.remove().complete(idle.pop());
            }
        }
        hasUsher = false;
    }

    private void waitForAConnection() {
        try {
            wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the usher", e);
        }
    }

    /** Whoever was handed a connection meanwhile gives it back. */
    private synchronized void leave(CompletableFuture<C> mine) {
        if (!line.remove(mine)) {
            giveBack(mine.join());
        }
    }

    private synchronized void giveBack(C connection) {
        idle.push(connection);
        if (!line.isEmpty()) {
            notifyAll();
        }
    }
}
