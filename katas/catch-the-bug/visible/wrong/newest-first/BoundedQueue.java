import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

public class BoundedQueue<T> {

    private final ArrayDeque<T> elements = new ArrayDeque<>();
    private final int capacity;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("room for at least one element is needed, not for " + capacity);
        }
        this.capacity = capacity;
    }

    public synchronized void put(T element) throws InterruptedException {
        Objects.requireNonNull(element);
        while (elements.size() == capacity) {
            wait();
        }
        elements.add(element);
        notifyAll();
    }

    public synchronized T take() throws InterruptedException {
        while (elements.isEmpty()) {
            wait();
        }
        return next();
    }

    public synchronized T poll(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (elements.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return next();
    }

    public synchronized int size() {
        return elements.size();
    }

    private T next() {
        T element = elements.removeLast();
        notifyAll();
        return element;
    }
}
