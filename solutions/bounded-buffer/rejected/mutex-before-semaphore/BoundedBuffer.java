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
        mutex.acquire();
        try {
            places.acquire();
            items.add(item);
            elements.release();
        } finally {
            mutex.release();
        }
    }

    T take() throws InterruptedException {
        mutex.acquire();
        try {
            elements.acquire();
            T item = items.remove();
            places.release();
            return item;
        } finally {
            mutex.release();
        }
    }

    int size() {
        mutex.acquireUninterruptibly();
        try {
            return items.size();
        } finally {
            mutex.release();
        }
    }

    int capacity() {
        return capacity;
    }
}
