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
            wait();
        }
        if (items.isEmpty()) {
            notifyAll();
        }
        items.add(item);
    }

    synchronized T take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        if (items.size() == capacity) {
            notifyAll();
        }
        return items.remove();
    }

    synchronized int size() {
        return items.size();
    }

    int capacity() {
        return capacity;
    }
}
