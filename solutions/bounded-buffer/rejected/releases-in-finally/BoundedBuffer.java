import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

class BoundedBuffer<T> {

    private final Queue<T> items = new ConcurrentLinkedQueue<>();
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
        try {
            places.acquire();
            items.add(item);
        } finally {
            elements.release();
        }
    }

    T take() throws InterruptedException {
        try {
            elements.acquire();
            return items.poll();
        } finally {
            places.release();
        }
    }

    int size() {
        return elements.availablePermits();
    }

    int capacity() {
        return capacity;
    }
}
