import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBuffer<T> {

    private final Queue<T> items = new ArrayDeque<>();
    private final int capacity;
    private final Semaphore places;
    private final Semaphore elements = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();

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
        lock.lockInterruptibly();
        try {
            items.add(item);
        } finally {
            lock.unlock();
        }
        elements.release();
    }

    T take() throws InterruptedException {
        elements.acquire();
        T item;
        lock.lockInterruptibly();
        try {
            item = items.remove();
        } finally {
            lock.unlock();
        }
        places.release();
        return item;
    }

    int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    int capacity() {
        return capacity;
    }
}
