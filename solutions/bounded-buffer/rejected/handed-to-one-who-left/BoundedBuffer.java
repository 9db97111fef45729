import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Leaves the line when interrupted, but the item may have been handed over already. */
class BoundedBuffer<T> {
    private final ArrayDeque<T> items = new ArrayDeque<>();
    private final ArrayDeque<CompletableFuture<T>> takers = new ArrayDeque<>();
    private final int capacity;

    BoundedBuffer(int capacity) {
        if (capacity < 1) throw new IllegalArgumentException("capacity " + capacity);
        this.capacity = capacity;
    }

    synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (items.size() == capacity) wait();
        var taker = takers.poll();
        if (taker == null) items.add(item);
        else taker.complete(item);
    }

    T take() throws InterruptedException {
        var mine = new CompletableFuture<T>();
        synchronized (this) {
            if (!items.isEmpty()) {
                notifyAll();
                return items.remove();
            }
            takers.add(mine);
        }
        try {
            return mine.get();
        } catch (InterruptedException e) {
            synchronized (this) {
                takers.remove(mine);
            }
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized int size() {
        return items.size();
    }

    int capacity() {
        return capacity;
    }
}
