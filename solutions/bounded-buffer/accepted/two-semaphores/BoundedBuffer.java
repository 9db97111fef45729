import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Semaphore;

class BoundedBuffer<T> {

    private final Queue<T> items = new ArrayDeque<>();
    private final int capacity;
    private final Semaphore places;
    private final Semaphore elements = new Semaphore(0);

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
        places = new Semaphore(capacity);
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        places.acquire();
        synchronized (items) {
            items.add(item);
        }
        elements.release();
    }

    T take() throws InterruptedException {
        elements.acquire();
        T item;
        synchronized (items) {
            item = items.remove();
        }
        places.release();
        return item;
    }

    int size() {
        synchronized (items) {
            return items.size();
        }
    }

    int capacity() {
        return capacity;
    }
}
