import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class WorkerPool {

    private final int workers;
    private final AtomicInteger hired = new AtomicInteger();
    private final Queue<FutureTask<?>> waiting = new ArrayDeque<>();
    private int unfinished;
    private boolean closed;

    public WorkerPool(int workers) {
        this.workers = workers;
    }

    public <T> Future<T> submit(Callable<T> task) {
        var accepted = new FutureTask<>(task);
        accept(accepted);
        if (hired.get() < workers) {
            hired.incrementAndGet();
            new Thread(this::work).start();
        }
        return accepted;
    }

    private synchronized void accept(FutureTask<?> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        waiting.add(task);
        unfinished++;
        notifyAll();
    }

    private void work() {
        for (var task = next(); task != null; task = next()) {
            task.run();
            Thread.interrupted();
            finished();
        }
    }

    private synchronized FutureTask<?> next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a worker that waits", e);
            }
        }
        return waiting.poll();
    }

    private synchronized void finished() {
        unfinished--;
        notifyAll();
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
