import java.util.LinkedList;
import java.util.Queue;
import java.util.concurrent.Semaphore;

class BoundedBlockingQueue {

    private final Queue<Integer> elements = new LinkedList<>();
    private final Semaphore free;
    private final Semaphore filled = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
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
        return filled.availablePermits();
    }
}
