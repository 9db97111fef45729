import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

class WorkerPool {

    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final int workers;
    private int alive;
    private int open;
    private boolean closed;

    public WorkerPool(int workers) {
        this.workers = workers;
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        var future = new FutureTask<>(task);
        open++;
        tasks.add(future);
        if (alive < workers) {
            alive++;
            new Thread(this::work).start();
        }
        return future;
    }

    private void work() {
        Runnable task;
        while ((task = next()) != null) {
            task.run();
            Thread.interrupted();
            ended();
        }
        left();
    }

    private Runnable next() {
        try {
            return tasks.poll(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private synchronized void ended() {
        open--;
        notifyAll();
    }

    private synchronized void left() {
        alive--;
    }

    public synchronized void shutdown() {
        closed = true;
        notifyAll();
    }

    public synchronized boolean awaitTermination(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!closed || open > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
