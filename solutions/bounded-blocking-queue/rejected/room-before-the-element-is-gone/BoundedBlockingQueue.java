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

    public void enqueue(int element) throws InterruptedException {
        free.acquire();
        synchronized (elements) {
            elements.add(element);
        }
        filled.release();
    }

    public int dequeue() throws InterruptedException {
        filled.acquire();
        free.release();
        synchronized (elements) {
            return elements.remove();
        }
    }

    public int size() {
        synchronized (elements) {
            return elements.size();
        }
    }
}
