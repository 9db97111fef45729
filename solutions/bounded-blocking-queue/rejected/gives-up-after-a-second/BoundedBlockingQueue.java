import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

class BoundedBlockingQueue {

    private final BlockingQueue<Integer> elements;

    public BoundedBlockingQueue(int capacity) {
        elements = new ArrayBlockingQueue<>(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        elements.put(element);
    }

    public int dequeue() throws InterruptedException {
        Integer element = elements.poll(1, TimeUnit.SECONDS);
        return element == null ? -1 : element;
    }

    public int size() {
        return elements.size();
    }
}
