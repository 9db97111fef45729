import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public class BoundedQueue<T> {

    private final Semaphore room;
    private final Semaphore present = new Semaphore(0);
    private final ArrayDeque<T> elements = new ArrayDeque<>();

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException();
        }
        room = new Semaphore(capacity);
    }

    public void put(T element) throws InterruptedException {
        Objects.requireNonNull(element);
        room.acquire();
        synchronized (elements) {
            elements.add(element);
        }
        present.release();
    }

    public T take() throws InterruptedException {
        present.acquire();
        return next();
    }

    public T poll(Duration timeout) throws InterruptedException {
        return present.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS) ? next() : null;
    }

    public int size() {
        synchronized (elements) {
            return elements.size();
        }
    }

    private T next() {
        T element;
        synchronized (elements) {
            element = elements.remove();
        }
        room.release();
        return element;
    }
}
