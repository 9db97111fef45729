import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

class WorkerPool {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Object work = new Object();
    private final int workers;
    private int alive;
    private int idle;
    private int open;
    private boolean closed;

    public WorkerPool(int workers) {
        this.workers = workers;
    }

    public <T> Future<T> submit(Callable<T> task) {
        var future = new FutureTask<>(task);
        synchronized (work) {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            open++;
            tasks.add(future);
            if (alive < workers && idle < tasks.size()) {
                alive++;
                Thread.ofVirtual().start(this::work);
            }
        }
        return future;
    }

    private void work() {
        for (var task = next(); task != null; task = next()) {
            task.run();
            Thread.interrupted();
            synchronized (work) {
                open--;
                work.notifyAll();
            }
        }
    }

    private Runnable next() {
        synchronized (work) {
            long end = System.nanoTime() + 1_000_000_000;
            idle++;
            try {
                while (tasks.isEmpty()) {
                    long left = end - System.nanoTime();
                    if (left <= 0 || closed) {
                        alive--;
                        return null;
                    }
                    TimeUnit.NANOSECONDS.timedWait(work, left);
                }
                return tasks.remove();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                idle--;
            }
        }
    }

    public void shutdown() {
        synchronized (work) {
            closed = true;
            work.notifyAll();
        }
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        synchronized (work) {
            long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
            long end = System.nanoTime() + nanos;
            while (!closed || open > 0) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(work, left);
            }
            return true;
        }
    }
}
