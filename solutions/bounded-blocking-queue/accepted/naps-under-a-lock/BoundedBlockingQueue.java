import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;

class BoundedBlockingQueue {

    private final Queue<Integer> elements = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) throws InterruptedException {
        while (!add(element)) {
            Thread.sleep(1);
        }
    }

    private boolean add(int element) {
        lock.lock();
        try {
            return elements.size() < capacity && elements.add(element);
        } finally {
            lock.unlock();
        }
    }

    public int dequeue() throws InterruptedException {
        Integer element = poll();
        while (element == null) {
            Thread.sleep(1);
            element = poll();
        }
        return element;
    }

    private Integer poll() {
        lock.lock();
        try {
            return elements.poll();
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return elements.size();
        } finally {
            lock.unlock();
        }
    }
}
