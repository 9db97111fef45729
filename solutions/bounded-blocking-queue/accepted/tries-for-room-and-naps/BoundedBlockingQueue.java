import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class BoundedBlockingQueue {

    private final Queue<Integer> elements = new ArrayDeque<>();
    private final Semaphore free;

    public BoundedBlockingQueue(int capacity) {
        free = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        while (!free.tryAcquire(10, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        synchronized (elements) {
            elements.add(element);
        }
    }

    public int dequeue() throws InterruptedException {
        while (true) {
            synchronized (elements) {
                Integer element = elements.poll();
                if (element != null) {
                    free.release();
                    return element;
                }
            }
            Thread.sleep(0, 50_000);
        }
    }

    public int size() {
        synchronized (elements) {
            return elements.size();
        }
    }
}
