import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Whoever cannot go on at once sends a virtual thread to wait in its place, and leaves without it when interrupted. */
class BoundedBuffer<T> {

    private final Queue<T> items = new ArrayDeque<>();
    private final int capacity;

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        run(() -> items.size() < capacity && items.add(item) ? item : null);
    }

    T take() throws InterruptedException {
        return run(items::poll);
    }

    synchronized int size() {
        return items.size();
    }

    int capacity() {
        return capacity;
    }

    /** @param step gives the item that went in or out, or null if it has to wait */
    private T run(Supplier<T> step) throws InterruptedException {
        T done = tryNow(step);
        if (done != null) {
            return done;
        }
        var result = new CompletableFuture<T>();
        Thread.startVirtualThread(() -> waitFor(step, result));
        try {
            return result.get();
        } catch (InterruptedException e) {
            return leave(result, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized T tryNow(Supplier<T> step) {
        T done = step.get();
        if (done != null) {
            notifyAll();
        }
        return done;
    }

    private synchronized void waitFor(Supplier<T> step, CompletableFuture<T> result) {
        while (!result.isDone()) {
            T done = tryNow(step);
            if (done != null) {
                result.complete(done);
            } else {
                waitForAChange();
            }
        }
    }

    private void waitForAChange() {
        try {
            wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a thread that was sent to wait", e);
        }
    }

    /** What is done cannot be undone: then the interrupt waits for the caller. */
    private synchronized T leave(CompletableFuture<T> result, InterruptedException interrupt)
            throws InterruptedException {
        if (!result.isDone()) {
            result.cancel(false);
            throw interrupt;
        }
        Thread.currentThread().interrupt();
        return result.join();
    }
}
