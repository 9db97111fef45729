import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

class BoundedBlockingQueue {

    private final Queue<Integer> elements = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) {
        while (count.get() >= capacity) {
            Thread.onSpinWait();
        }
        count.incrementAndGet();
        elements.add(element);
    }

    public int dequeue() {
        Integer element = elements.poll();
        while (element == null) {
            Thread.onSpinWait();
            element = elements.poll();
        }
        count.decrementAndGet();
        return element;
    }

    public int size() {
        return count.get();
    }
}
