import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

class ConnectionPool<C> {

    private final Deque<C> idle;
    private final Deque<CompletableFuture<C>> line = new ArrayDeque<>();

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ArrayDeque<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        var turn = new CompletableFuture<C>();
        C connection = takeOrStandInLine(turn);
        if (connection != null) {
            return workWith(connection, work);
        }
        var result = turn.thenApply(mine -> workWith(mine, work));
        try {
            return result.get(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw thrownBy(e);
        } catch (TimeoutException e) {
            if (leaves(turn)) {
                throw e;
            }
            return resultOf(result);
        } catch (InterruptedException e) {
            if (leaves(turn)) {
                throw e;
            }
            try {
                return resultOf(result);
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    synchronized int idle() {
        return idle.size();
    }

    private <R> R workWith(C connection, Function<C, R> work) {
        try {
            return work.apply(connection);
        } finally {
            giveBack(connection);
        }
    }

    private synchronized C takeOrStandInLine(CompletableFuture<C> turn) {
        if (idle.isEmpty()) {
            line.add(turn);
            return null;
        }
        return idle.pop();
    }

    /** False if it is too late: it has got a connection already. */
    private synchronized boolean leaves(CompletableFuture<C> turn) {
        return line.remove(turn);
    }

    private void giveBack(C connection) {
        CompletableFuture<C> next;
        synchronized (this) {
            next = line.poll();
            if (next == null) {
                idle.push(connection);
                return;
            }
        }
        next.complete(connection);
    }

    private static <R> R resultOf(CompletableFuture<R> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw thrownBy(e);
        }
    }

    private static RuntimeException thrownBy(Exception failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failed.getCause();
    }
}
