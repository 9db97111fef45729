import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;

class BoundedBuffer<T> {

    private final Queue<T> items = new ArrayDeque<>();
    private final int capacity;

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        while (items.size() == capacity) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while waiting", e);
            }
        }
        items.add(item);
        notifyAll();
    }

    synchronized T take() throws InterruptedException {
        while (items.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while waiting", e);
            }
        }
        T item = items.remove();
        notifyAll();
        return item;
    }

    synchronized int size() {
        return items.size();
    }

    int capacity() {
        return capacity;
    }
}
