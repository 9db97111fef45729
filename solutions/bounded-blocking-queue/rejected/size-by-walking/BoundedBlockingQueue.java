import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Semaphore;

class BoundedBlockingQueue {
    private final LinkedTransferQueue<Integer> elements = new LinkedTransferQueue<>();
    private final Semaphore free;

    public BoundedBlockingQueue(int capacity) {
        free = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        free.acquire();
        elements.add(element);
    }

    public int dequeue() throws InterruptedException {
        int e = elements.take();
        free.release();
        return e;
    }

    public int size() {
        return elements.size();
    }
}
