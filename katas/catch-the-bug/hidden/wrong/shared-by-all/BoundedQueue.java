import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

public class BoundedQueue<T> {

    private static final ArrayDeque<Object> ALL = new ArrayDeque<>();

    @SuppressWarnings("unchecked")
    private final ArrayDeque<T> elements = (ArrayDeque<T>) ALL;

    private final int capacity;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("room for at least one element is needed, not for " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T element) throws InterruptedException {
        Objects.requireNonNull(element);
        synchronized (ALL) {
            while (elements.size() == capacity) {
                ALL.wait();
            }
            elements.add(element);
            ALL.notifyAll();
        }
    }

    public T take() throws InterruptedException {
        synchronized (ALL) {
            while (elements.isEmpty()) {
                ALL.wait();
            }
            return next();
        }
    }

    public T poll(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        synchronized (ALL) {
            while (elements.isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                TimeUnit.NANOSECONDS.timedWait(ALL, left);
            }
            return next();
        }
    }

    public int size() {
        synchronized (ALL) {
            return elements.size();
        }
    }

    private T next() {
        T element = elements.remove();
        ALL.notifyAll();
        return element;
    }
}
