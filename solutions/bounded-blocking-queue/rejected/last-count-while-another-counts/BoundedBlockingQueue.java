import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBlockingQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition filled = lock.newCondition();
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final int capacity;
    private volatile int lastCount;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) throws InterruptedException {
        lock.lock();
        try {
            while (elements.size() == capacity) {
                room.await();
            }
            elements.add(element);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    public int dequeue() throws InterruptedException {
        lock.lock();
        try {
            while (elements.isEmpty()) {
                filled.await();
            }
            int element = elements.remove();
            room.signal();
            return element;
        } finally {
            lock.unlock();
        }
    }

    /** Never waits for those who are at work. */
    public int size() {
        if (lock.tryLock()) {
            try {
                lastCount = elements.size();
            } finally {
                lock.unlock();
            }
        }
        return lastCount;
    }
}
