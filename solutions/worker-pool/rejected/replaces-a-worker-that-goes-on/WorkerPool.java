import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

class WorkerPool {

    private record Job<T>(Callable<T> task, CompletableFuture<T> result) {

        void run() throws Exception {
            result.complete(task.call());
        }
    }

    private final Queue<Job<?>> waiting = new ArrayDeque<>();
    private int unfinished;
    private boolean closed;

    public WorkerPool(int workers) {
        for (int i = 0; i < workers; i++) {
            startWorker();
        }
    }

    private void startWorker() {
        new Thread(this::work).start();
    }

    private void work() {
        for (Job<?> job = next(); job != null; job = next()) {
            try {
                job.run();
            } catch (Throwable failure) {
                job.result().completeExceptionally(failure);
                startWorker();
            } finally {
                Thread.interrupted();
                finished();
            }
        }
    }

    private synchronized Job<?> next() {
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

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        var result = new CompletableFuture<T>();
        waiting.add(new Job<>(task, result));
        unfinished++;
        notifyAll();
        return result;
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
