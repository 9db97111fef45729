import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class WorkerPool {
    private final Phaser tasks = new Phaser(1);
    private final Semaphore permits;
    private volatile boolean closed;

    public WorkerPool(int workers) {
        permits = new Semaphore(workers);
    }

    public <T> Future<T> submit(Callable<T> task) {
        if (closed || tasks.register() < 0) throw new RejectedExecutionException();
        var future = new FutureTask<>(task);
        Thread.startVirtualThread(() -> {
            permits.acquireUninterruptibly();
            future.run();
            permits.release();
            tasks.arriveAndDeregister();
        });
        return future;
    }

    public void shutdown() {
        if (closed) return;
        closed = true;
        tasks.arriveAndDeregister();
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        try {
            tasks.awaitAdvanceInterruptibly(0, timeout.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
