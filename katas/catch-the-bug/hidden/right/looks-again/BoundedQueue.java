import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;

public class BoundedQueue<T> {

    private static final int PAUSE_MILLIS = 600;

    private final ArrayDeque<T> elements = new ArrayDeque<>();
    private final int capacity;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException();
        }
        this.capacity = capacity;
    }

    public void put(T element) throws InterruptedException {
        Objects.requireNonNull(element);
        while (!added(element)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    public T take() throws InterruptedException {
        T element = next();
        while (element == null) {
            Thread.sleep(PAUSE_MILLIS);
            element = next();
        }
        return element;
    }

    public T poll(Duration timeout) throws InterruptedException {
        long begun = System.nanoTime();
        T element = next();
        while (element == null && System.nanoTime() - begun < timeout.toNanos()) {
            Thread.sleep(PAUSE_MILLIS);
            element = next();
        }
        return element;
    }

    public synchronized int size() {
        return elements.size();
    }

    private synchronized boolean added(T element) {
        return elements.size() < capacity && elements.add(element);
    }

    private synchronized T next() {
        return elements.poll();
    }
}
