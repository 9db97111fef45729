import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Semaphore;

class BoundedBuffer<T> {

    private final Queue<T> items = new ArrayDeque<>();
    private final int capacity;
    private final Semaphore places;
    private final Semaphore elements = new Semaphore(0);
    private final Semaphore mutex = new Semaphore(1);

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
        mutex.acquireUninterruptibly();
        items.add(item);
        mutex.release();
        elements.release();
    }

    T take() throws InterruptedException {
        elements.acquire();
        mutex.acquireUninterruptibly();
        T item = items.remove();
        mutex.release();
        places.release();
        return item;
    }

    int size() {
        try {
            mutex.acquire();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while counting", e);
        }
        int size = items.size();
        mutex.release();
        return size;
    }

    int capacity() {
        return capacity;
    }
}
