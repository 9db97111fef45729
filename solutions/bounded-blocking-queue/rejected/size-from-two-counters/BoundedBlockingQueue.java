import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

class BoundedBlockingQueue {

    private final Queue<Integer> elements = new ArrayDeque<>();
    private final int capacity;
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger removed = new AtomicInteger();

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        while (elements.size() == capacity) {
            wait();
        }
        elements.add(element);
        added.incrementAndGet();
        notifyAll();
    }

    public synchronized int dequeue() throws InterruptedException {
        while (elements.isEmpty()) {
            wait();
        }
        int element = elements.remove();
        removed.incrementAndGet();
        notifyAll();
        return element;
    }

    public int size() {
        return added.get() - removed.get();
    }
}
