import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Hydrogens hand their releases over as tasks; the oxygen whose turn it is has two of them done by virtual threads. */
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
            Thread first = Thread.startVirtualThread(one);
            Thread second = Thread.startVirtualThread(other);
            releaseOxygen.run();
            first.join();
            second.join();
        } finally {
            oxygenTurn.unlock();
        }
    }
}
