import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class H2O {

    private final BlockingQueue<FutureTask<Void>> hydrogens = new LinkedBlockingQueue<>();
    private final Lock oxygenTurn = new ReentrantLock();

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        var task = new FutureTask<Void>(releaseHydrogen, null);
        hydrogens.put(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygenTurn.lock();
        try {
            FutureTask<Void> one = hydrogens.take();
            FutureTask<Void> other = hydrogens.take();
            CompletableFuture<Void> first = CompletableFuture.runAsync(one);
            CompletableFuture<Void> second = CompletableFuture.runAsync(other);
            releaseOxygen.run();
            first.join();
            second.join();
        } finally {
            oxygenTurn.unlock();
        }
    }
}
