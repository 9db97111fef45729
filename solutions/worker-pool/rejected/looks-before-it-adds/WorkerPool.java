import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

class WorkerPool {

    private static final Runnable PILL = () -> {};

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean closed;

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

    public <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        var accepted = new FutureTask<>(task);
        tasks.add(accepted);
        return accepted;
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
