import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBlockingQueue {
    private final ConcurrentLinkedQueue<Integer> elements = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final ReentrantLock putLock = new ReentrantLock();
    private final Condition notFull = putLock.newCondition();
    private final ReentrantLock takeLock = new ReentrantLock();
    private final Condition notEmpty = takeLock.newCondition();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) throws InterruptedException {
        int before;
        putLock.lock();
        try {
            while (count.get() == capacity) notFull.await();
            elements.add(element);
            before = count.getAndIncrement();
        } finally {
            putLock.unlock();
        }
        if (before == 0) {
            takeLock.lock();
            try {
                notEmpty.signal();
            } finally {
                takeLock.unlock();
            }
        }
    }

    public int dequeue() throws InterruptedException {
        int before;
        int element;
        takeLock.lock();
        try {
            while (count.get() == 0) notEmpty.await();
            element = elements.remove();
            before = count.getAndDecrement();
        } finally {
            takeLock.unlock();
        }
        if (before == capacity) {
            putLock.lock();
            try {
                notFull.signal();
            } finally {
                putLock.unlock();
            }
        }
        return element;
    }

    public int size() {
        return count.get();
    }
}
