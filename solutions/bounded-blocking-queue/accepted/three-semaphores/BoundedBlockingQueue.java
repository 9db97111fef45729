import java.util.LinkedList;
import java.util.Queue;
import java.util.concurrent.Semaphore;

/** Two semaphores say who may go on; the third one lets in one at a time. */
class BoundedBlockingQueue {

    private final Queue<Integer> elements = new LinkedList<>();
    private final Semaphore free;
    private final Semaphore filled = new Semaphore(0);
    private final Semaphore alone = new Semaphore(1);

    public BoundedBlockingQueue(int capacity) {
        free = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        free.acquire();
        alone.acquire();
        elements.offer(element);
        alone.release();
        filled.release();
    }

    public int dequeue() throws InterruptedException {
        filled.acquire();
        alone.acquire();
        int element = elements.poll();
        alone.release();
        free.release();
        return element;
    }

    public int size() {
        alone.acquireUninterruptibly();
        try {
            return elements.size();
        } finally {
            alone.release();
        }
    }
}
