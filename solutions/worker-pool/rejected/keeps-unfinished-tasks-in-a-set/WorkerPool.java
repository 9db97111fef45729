import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class WorkerPool {

    private record Order(Callable<?> task, FutureTask<?> future) {}

    private static final Order HOME_TIME = new Order(null, null);

    private final int workers;
    private final LinkedBlockingQueue<Order> box = new LinkedBlockingQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nothingLeft = lock.newCondition();

    /** What was accepted and has not ended. */
    private final Set<Callable<?>> inFlight = new HashSet<>();

    private boolean closed;

    public WorkerPool(int workers) {
        this.workers = workers;
        for (int i = 0; i < workers; i++) {
            new Thread(this::work, "developer " + i).start();
        }
    }

    public <T> Future<T> submit(Callable<T> task) {
        var future = new FutureTask<T>(task);
        lock.lock();
        try {
            if (closed) {
                throw new RejectedExecutionException("the pool is closed");
            }
            inFlight.add(task);
            box.add(new Order(task, future));
        } finally {
            lock.unlock();
        }
        return future;
    }

    public void shutdown() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            for (int i = 0; i < workers; i++) {
                box.add(HOME_TIME);
            }
            if (inFlight.isEmpty()) {
                nothingLeft.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.convert(timeout);
        lock.lockInterruptibly();
        try {
            while (!closed || !inFlight.isEmpty()) {
                if (left <= 0) {
                    return false;
                }
                left = nothingLeft.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (var order = next(); order != HOME_TIME; order = next()) {
            try {
                order.future().run();
            } finally {
                Thread.interrupted();
                ended(order.task());
            }
        }
    }

    private void ended(Callable<?> task) {
        lock.lock();
        try {
            inFlight.remove(task);
            if (closed && inFlight.isEmpty()) {
                nothingLeft.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private Order next() {
        while (true) {
            try {
                return box.take();
            } catch (InterruptedException e) {
                // nobody interrupts a worker that waits
            }
        }
    }
}
