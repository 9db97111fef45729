import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A thread for each task, and as many permits as workers: there are no threads that would have to be kept alive. */
class WorkerPool {

    private final Semaphore permits;
    private final CountDownLatch end = new CountDownLatch(1);
    private int unfinishedOrOpen = 1;
    private boolean closed;

    public WorkerPool(int workers) {
        permits = new Semaphore(workers);
    }

    public <T> Future<T> submit(Callable<T> task) {
        accept();
        var accepted = new FutureTask<>(task);
        Thread.startVirtualThread(() -> {
            permits.acquireUninterruptibly();
            accepted.run();
            permits.release();
            finish();
        });
        return accepted;
    }

    private synchronized void accept() {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        unfinishedOrOpen++;
    }

    private synchronized void finish() {
        unfinishedOrOpen--;
        if (unfinishedOrOpen == 0) {
            end.countDown();
        }
    }

    public synchronized void shutdown() {
        if (!closed) {
            closed = true;
            finish();
        }
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        return end.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
}
