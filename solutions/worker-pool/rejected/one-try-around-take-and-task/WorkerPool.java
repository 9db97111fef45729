import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

class WorkerPool {

    private record Job<T>(Callable<T> task, CompletableFuture<T> result) {

        void run() throws Exception {
            result.complete(task.call());
        }
    }

    private static final Job<Object> PILL = new Job<>(null, null);

    private final BlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean closed;

    public WorkerPool(int workers) {
        for (int i = 0; i < workers; i++) {
            this.workers.add(Thread.ofPlatform().start(this::work));
        }
    }

    private void work() {
        while (true) {
            Job<?> job = null;
            try {
                job = jobs.take();
                if (job == PILL) {
                    return;
                }
                job.run();
            } catch (InterruptedException e) {
                return;
            } catch (Throwable failure) {
                job.result().completeExceptionally(failure);
            } finally {
                Thread.interrupted();
            }
        }
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        var result = new CompletableFuture<T>();
        jobs.add(new Job<>(task, result));
        return result;
    }

    public synchronized void shutdown() {
        if (!closed) {
            closed = true;
            workers.forEach(worker -> jobs.add(PILL));
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
