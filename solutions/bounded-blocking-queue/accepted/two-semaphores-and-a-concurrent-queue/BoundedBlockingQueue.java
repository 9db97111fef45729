import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** The queue may be used by many at once, and permits are what is counted: whoever has one finds room, or an element. */
class BoundedBlockingQueue {

    private final Queue<Integer> elements = new ConcurrentLinkedQueue<>();
    private final int capacity;
    private final Semaphore free;
    private final Semaphore filled = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
        free = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        free.acquire();
        elements.add(element);
        filled.release();
    }

    public int dequeue() throws InterruptedException {
        filled.acquire();
        int element = elements.remove();
        free.release();
        return element;
    }

    public int size() {
        return capacity - free.availablePermits();
    }
}
