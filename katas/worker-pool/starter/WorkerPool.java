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

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean closed;

    public WorkerPool(int workers) {
        for (int i = 0; i < workers; i++) {
            var worker = new Thread(this::work, "worker " + i);
            this.workers.add(worker);
            worker.start();
        }
    }

    private void work() {
        try {
            while (!closed || !tasks.isEmpty()) {
                tasks.take().run();
            }
        } catch (InterruptedException e) {
            // nothing more to do
        }
    }

    public <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        var result = new CompletableFuture<T>();
        tasks.add(() -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                throw new IllegalStateException("a task has failed", e);
            }
        });
        return result;
    }

    public void shutdown() {
        closed = true;
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        for (Thread worker : workers) {
            if (!worker.join(timeout)) {
                return false;
            }
        }
        return true;
    }
}
