import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class WorkerPool {
    private final ExecutorService pool;

    public WorkerPool(int workers) {
        pool = Executors.newFixedThreadPool(workers, Thread.ofVirtual().factory());
    }

    public <T> Future<T> submit(Callable<T> task) {
        return pool.submit(task);
    }

    public void shutdown() {
        pool.close();
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        return pool.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
}
