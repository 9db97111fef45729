import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBuffer<T> {

    private final Queue<T> items = new ArrayDeque<>();
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        lock.lock();
        while (items.size() == capacity) {
            notFull.await();
        }
        items.add(item);
        notEmpty.signal();
        lock.unlock();
    }

    T take() throws InterruptedException {
        lock.lock();
        while (items.isEmpty()) {
            notEmpty.await();
        }
        T item = items.remove();
        notFull.signal();
        lock.unlock();
        return item;
    }

    int size() {
        lock.lock();
        int size = items.size();
        lock.unlock();
        return size;
    }

    int capacity() {
        return capacity;
    }
}
