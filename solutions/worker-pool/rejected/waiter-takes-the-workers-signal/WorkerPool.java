import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

class WorkerPool {

    private final Deque<FutureTask<?>> pending = new ArrayDeque<>();
    private int alive;
    private boolean closed;

    public WorkerPool(int workers) {
        alive = workers;
        for (int i = 0; i < workers; i++) {
            Thread.ofPlatform().start(this::work);
        }
    }

    private void work() {
        for (var task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized FutureTask<?> next() {
        Thread.interrupted();
        while (pending.isEmpty()) {
            if (closed) {
                alive--;
                notifyAll();
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                // a leftover of the last task
            }
        }
        return pending.pollFirst();
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException();
        }
        var future = new FutureTask<>(task);
        pending.addLast(future);
        notify();
        return future;
    }

    public synchronized void shutdown() {
        closed = true;
        notifyAll();
    }

    public synchronized boolean awaitTermination(Duration timeout) throws InterruptedException {
        long start = System.nanoTime();
        long nanos = timeout.toNanos();
        while (alive > 0) {
            long left = nanos - (System.nanoTime() - start);
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }
}
