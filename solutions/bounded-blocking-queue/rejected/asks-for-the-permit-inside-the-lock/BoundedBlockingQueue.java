import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;

class BoundedBlockingQueue {

    private final Queue<Integer> elements = new ArrayDeque<>();
    private final Semaphore free;
    private final Semaphore filled = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
        free = new Semaphore(capacity);
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        free.acquire();
        elements.add(element);
        filled.release();
    }

    public synchronized int dequeue() throws InterruptedException {
        filled.acquire();
        int element = elements.remove();
        free.release();
        return element;
    }

    public synchronized int size() {
        return elements.size();
    }
}
