import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBuffer<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Bench producers = new Bench(lock.newCondition());
    private final Bench consumers = new Bench(lock.newCondition());
    private final Queue<T> items = new ArrayDeque<>();
    private final int capacity;

    /** Where one side waits, and how many of them have not been called. */
    private static final class Bench {
        private final Condition call;
        private int sitting;

        Bench(Condition call) {
            this.call = call;
        }

        void sit() throws InterruptedException {
            sitting++;
            try {
                call.await();
            } catch (InterruptedException e) {
                sitting--;
                throw e;
            }
        }

        void callOne() {
            if (sitting > 0) {
                sitting--;
                call.signal();
            }
        }
    }

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        lock.lock();
        try {
            while (items.size() == capacity) {
                producers.sit();
            }
            items.add(item);
            consumers.callOne();
        } finally {
            lock.unlock();
        }
    }

    T take() throws InterruptedException {
        lock.lock();
        try {
            while (items.isEmpty()) {
                consumers.sit();
            }
            T item = items.remove();
            producers.callOne();
            return item;
        } finally {
            lock.unlock();
        }
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
