import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

class BoundedBlockingQueue {

    private final BlockingQueue<Integer> elements;

    public BoundedBlockingQueue(int capacity) {
        elements = new ArrayBlockingQueue<>(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        elements.offer(element);
    }

    public int dequeue() throws InterruptedException {
        return elements.take();
    }

    public int size() {
        return elements.size();
    }
}
