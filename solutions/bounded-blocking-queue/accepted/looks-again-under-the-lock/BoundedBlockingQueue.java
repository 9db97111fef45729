import java.util.ArrayDeque;
import java.util.Deque;

/** Nobody is woken: whoever cannot go on yet gives the lock back and tries again. */
class BoundedBlockingQueue {

    private final Deque<Integer> elements = new ArrayDeque<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) {
        while (!hasAdded(element)) {
            Thread.yield();
        }
    }

    public int dequeue() {
        Integer element = elementOrNull();
        while (element == null) {
            Thread.yield();
            element = elementOrNull();
        }
        return element;
    }

    private synchronized boolean hasAdded(int element) {
        return elements.size() < capacity && elements.add(element);
    }

    private synchronized Integer elementOrNull() {
        return elements.poll();
    }

    public synchronized int size() {
        return elements.size();
    }
}
