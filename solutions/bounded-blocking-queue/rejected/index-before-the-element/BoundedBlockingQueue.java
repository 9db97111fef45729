import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

class BoundedBlockingQueue {

    private final AtomicIntegerArray ring;
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger removed = new AtomicInteger();
    private final Semaphore free;
    private final Semaphore filled = new Semaphore(0);

    public BoundedBlockingQueue(int capacity) {
        ring = new AtomicIntegerArray(capacity);
        free = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        free.acquire();
        ring.set(added.getAndIncrement() % ring.length(), element);
        filled.release();
    }

    public int dequeue() throws InterruptedException {
        filled.acquire();
        int element = ring.get(removed.getAndIncrement() % ring.length());
        free.release();
        return element;
    }

    public int size() {
        return filled.availablePermits();
    }
}
