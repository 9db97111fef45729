import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class WorkerPool {
    private final ForkJoinPool pool;

    public WorkerPool(int workers) {
        pool = new ForkJoinPool(workers);
    }

    public <T> Future<T> submit(Callable<T> task) {
        var result = new CompletableFuture<T>();
        pool.execute(() -> {
            T value;
            try {
                value = task.call();
            } catch (Throwable t) {
                Thread.interrupted();
                result.completeExceptionally(t);
                return;
            }
            Thread.interrupted();
            result.complete(value);
        });
        return result;
    }

    public void shutdown() {
        pool.shutdown();
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        return pool.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
}
