import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Puts and takes have a lock each, so that they do not disturb each other; they meet only in the count. */
class BoundedBuffer<T> {

    private static final class Node<T> {
        private T item;
        private Node<T> next;

        Node(T item) {
            this.item = item;
        }
    }

    private final int capacity;
    private final AtomicInteger count = new AtomicInteger();

    private final ReentrantLock putLock = new ReentrantLock();
    private final Condition notFull = putLock.newCondition();
    private Node<T> last = new Node<>(null);

    private final ReentrantLock takeLock = new ReentrantLock();
    private final Condition notEmpty = takeLock.newCondition();
    private Node<T> beforeFirst = last;

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        int before;
        putLock.lockInterruptibly();
        try {
            while (count.get() == capacity) {
                notFull.await();
            }
            Node<T> node = new Node<>(item);
            last.next = node;
            last = node;
            before = count.getAndIncrement();
            if (before + 1 < capacity) {
                notFull.signal();
            }
        } finally {
            putLock.unlock();
        }
        if (before == 0) {
            signal(takeLock, notEmpty);
        }
    }

    T take() throws InterruptedException {
        T item;
        int before;
        takeLock.lockInterruptibly();
        try {
            while (count.get() == 0) {
                notEmpty.await();
            }
            Node<T> first = beforeFirst.next;
            item = first.item;
            first.item = null;
            beforeFirst = first;
            before = count.getAndDecrement();
            if (before > 1) {
                notEmpty.signal();
            }
        } finally {
            takeLock.unlock();
        }
        if (before == capacity) {
            signal(putLock, notFull);
        }
        return item;
    }

    private static void signal(ReentrantLock lock, Condition condition) {
        lock.lock();
        try {
            condition.signal();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        return count.get();
    }

    int capacity() {
        return capacity;
    }
}
