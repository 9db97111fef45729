import java.util.ArrayDeque;
import java.util.Queue;

class BoundedBlockingQueue {

    private final Queue<Integer> elements = new ArrayDeque<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void enqueue(int element) {
        while (elements.size() == capacity) {
            Thread.yield();
        }
        elements.add(element);
    }

    public synchronized int dequeue() {
        while (elements.isEmpty()) {
            Thread.yield();
        }
        return elements.remove();
    }

    public synchronized int size() {
        return elements.size();
    }
}
