import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class WorkerPool {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moreToDo = lock.newCondition();
    private final Condition allDone = lock.newCondition();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int unfinished;
    private boolean closed;

    public WorkerPool(int workers) {
        for (int i = 0; i < workers; i++) {
            Thread.ofPlatform().name("worker " + i).start(this::work);
        }
    }

    private void work() {
        lock.lock();
        try {
            while (hasNext()) {
                Runnable task = waiting.remove();
                lock.unlock();
                try {
                    task.run();
                } finally {
                    Thread.interrupted();
                    lock.lock();
                    unfinished--;
                    announceTheEnd();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean hasNext() {
        while (waiting.isEmpty() && !closed) {
            moreToDo.awaitUninterruptibly();
        }
        return !waiting.isEmpty();
    }

    private void announceTheEnd() {
        if (isAtItsEnd()) {
            allDone.signalAll();
        }
    }

    private boolean isAtItsEnd() {
        return closed && unfinished == 0;
    }

    public <T> Future<T> submit(Callable<T> task) {
        var result = new CompletableFuture<T>();
        lock.lock();
        try {
            if (closed) {
                throw new RejectedExecutionException("the pool is closed");
            }
            waiting.add(() -> complete(result, task));
            unfinished++;
            moreToDo.signal();
        } finally {
            lock.unlock();
        }
        return result;
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> task) {
        try {
            result.complete(task.call());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    public void shutdown() {
        lock.lock();
        try {
            closed = true;
            moreToDo.signalAll();
            if (isAtItsEnd()) {
                allDone.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lock();
        try {
            while (!isAtItsEnd()) {
                if (left <= 0) {
                    return false;
                }
                left = allDone.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
