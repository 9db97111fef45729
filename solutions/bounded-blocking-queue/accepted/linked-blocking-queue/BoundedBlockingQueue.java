import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class BoundedBlockingQueue {

    private final BlockingQueue<Integer> elements;

    public BoundedBlockingQueue(int capacity) {
        elements = new LinkedBlockingQueue<>(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        elements.put(element);
    }

    public int dequeue() throws InterruptedException {
        return elements.take();
    }

    public int size() {
        return elements.size();
    }
}
