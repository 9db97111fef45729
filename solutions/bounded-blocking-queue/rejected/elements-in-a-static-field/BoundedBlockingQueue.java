import java.util.ArrayDeque;
import java.util.Queue;

class BoundedBlockingQueue {

    private static final Queue<Integer> ELEMENTS = new ArrayDeque<>();

    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) throws InterruptedException {
        synchronized (ELEMENTS) {
            while (ELEMENTS.size() >= capacity) {
                ELEMENTS.wait();
            }
            ELEMENTS.add(element);
            ELEMENTS.notifyAll();
        }
    }

    public int dequeue() throws InterruptedException {
        synchronized (ELEMENTS) {
            while (ELEMENTS.isEmpty()) {
                ELEMENTS.wait();
            }
            int element = ELEMENTS.remove();
            ELEMENTS.notifyAll();
            return element;
        }
    }

    public int size() {
        synchronized (ELEMENTS) {
            return ELEMENTS.size();
        }
    }
}
