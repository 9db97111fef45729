import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

class BoundedBlockingQueue {

    private final ConcurrentLinkedQueue<Integer> elements = new ConcurrentLinkedQueue<>();
    private final Semaphore free;
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
        free = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        free.acquire();
        elements.add(element);
        synchronized (this) {
            notifyAll();
        }
    }

    public int dequeue() throws InterruptedException {
        Integer element = elements.poll();
        while (element == null) {
            synchronized (this) {
                wait();
            }
            element = elements.poll();
        }
        free.release();
        return element;
    }

    public int size() {
        return capacity - free.availablePermits();
    }
}
