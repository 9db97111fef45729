import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** Correct, if inelegant: nobody wakes anybody, and all look again and again. */
class WorkerPool {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Queue<FutureTask<?>> waiting = new ArrayDeque<>();
    private boolean closed;
    private int unfinished;

    public WorkerPool(int workers) {
        for (int i = 0; i < workers; i++) {
            new Thread(this::work).start();
        }
    }

    private void work() {
        while (!isAtItsEnd()) {
            FutureTask<?> task = next();
            if (task == null) {
                rest();
            } else {
                task.run();
                Thread.interrupted();
                finished();
            }
        }
    }

    private synchronized FutureTask<?> next() {
        return waiting.poll();
    }

    private synchronized void finished() {
        unfinished--;
    }

    private synchronized boolean isAtItsEnd() {
        return closed && unfinished == 0;
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("only tasks interrupt workers", e);
        }
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        var result = new FutureTask<>(task);
        waiting.add(result);
        unfinished++;
        return result;
    }

    public synchronized void shutdown() {
        closed = true;
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        long begun = System.nanoTime();
        while (!isAtItsEnd()) {
            Duration left = Duration.ofNanos(nanos - (System.nanoTime() - begun));
            if (!left.isPositive()) {
                return false;
            }
            Thread.sleep(left.compareTo(PAUSE) < 0 ? left : PAUSE);
        }
        return true;
    }
}
