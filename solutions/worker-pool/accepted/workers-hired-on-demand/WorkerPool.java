import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Nobody waits for tasks: whoever finds none goes home, and a new worker is hired if there are fewer than allowed. */
class WorkerPool {

    private final int most;
    private final Queue<FutureTask<?>> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private int hired;
    private boolean closed;

    public WorkerPool(int workers) {
        most = workers;
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        var accepted = new FutureTask<>(task);
        waiting.add(accepted);
        if (hired < most) {
            hired++;
            new Thread(this::work).start();
        }
        return accepted;
    }

    private void work() {
        for (var task = nextOrGoHome(); task != null; task = nextOrGoHome()) {
            task.run();
            Thread.interrupted();
        }
    }

    private synchronized FutureTask<?> nextOrGoHome() {
        if (waiting.isEmpty()) {
            hired--;
            endIfOver();
        }
        return waiting.poll();
    }

    public synchronized void shutdown() {
        closed = true;
        endIfOver();
    }

    private void endIfOver() {
        if (closed && hired == 0) {
            end.complete(null);
        }
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        try {
            end.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError("the end has no failures", e);
        }
    }
}
