import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

class WorkerPool {

    private final Queue<FutureTask<?>> waiting = new ArrayDeque<>();
    private int unfinished;
    private boolean closed;

    public WorkerPool(int workers) {
        for (int i = 0; i < workers; i++) {
            new Thread(this::work, "worker " + i).start();
        }
    }

    private void work() {
        FutureTask<?> task = next();
        while (task != null) {
            task.run();
            Thread.interrupted(); // what a task leaves behind is not for the next one
            finished();
            task = next();
        }
    }

    private synchronized FutureTask<?> next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // nobody interrupts a worker that waits
            }
        }
        return waiting.poll();
    }

    private synchronized void finished() {
        unfinished--;
        notify();
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        var accepted = new FutureTask<>(task);
        waiting.add(accepted);
        unfinished++;
        notifyAll();
        return accepted;
    }

    public synchronized void shutdown() {
        closed = true;
        notifyAll();
    }

    public synchronized boolean awaitTermination(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!closed || unfinished > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
