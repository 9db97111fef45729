import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/** Behind the last task comes a pill for each worker, and each worker goes home with one. */
class WorkerPool {

    private static final Runnable PILL = () -> {};

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean closed;

    public WorkerPool(int workers) {
        for (int i = 0; i < workers; i++) {
            this.workers.add(Thread.ofPlatform().start(this::work));
        }
    }

    private void work() {
        try {
            for (Runnable task = tasks.take(); task != PILL; task = tasks.take()) {
                task.run();
                Thread.interrupted();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts a worker that waits", e);
        }
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        var result = new CompletableFuture<T>();
        tasks.add(() -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
                throw new IllegalStateException("a task has failed", e);
            }
        });
        return result;
    }

    public synchronized void shutdown() {
        if (!closed) {
            closed = true;
            workers.forEach(worker -> tasks.add(PILL));
        }
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        for (Thread worker : workers) {
            if (!worker.join(Duration.ofNanos(deadline - System.nanoTime()))) {
                return false;
            }
        }
        return true;
    }
}
