import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

public class BoundedQueue<T> {

    private final ArrayBlockingQueue<T> elements;

    public BoundedQueue(int capacity) {
        elements = new ArrayBlockingQueue<>(capacity);
    }

    public void put(T element) throws InterruptedException {
        elements.put(element);
    }

    public T take() throws InterruptedException {
        return elements.take();
    }

    public T poll(Duration timeout) throws InterruptedException {
        return elements.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    public int size() {
        return elements.size();
    }
}
