import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBlockingQueue {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Condition NOT_FULL = LOCK.newCondition();
    private static final Condition NOT_EMPTY = LOCK.newCondition();

    private final Queue<Integer> elements = new ArrayDeque<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) throws InterruptedException {
        LOCK.lock();
        try {
            while (elements.size() == capacity) {
                NOT_FULL.await();
            }
            elements.add(element);
            NOT_EMPTY.signal();
        } finally {
            LOCK.unlock();
        }
    }

    public int dequeue() throws InterruptedException {
        LOCK.lock();
        try {
            while (elements.isEmpty()) {
                NOT_EMPTY.await();
            }
            int element = elements.remove();
            NOT_FULL.signal();
            return element;
        } finally {
            LOCK.unlock();
        }
    }

    public int size() {
        LOCK.lock();
        try {
            return elements.size();
        } finally {
            LOCK.unlock();
        }
    }
}
