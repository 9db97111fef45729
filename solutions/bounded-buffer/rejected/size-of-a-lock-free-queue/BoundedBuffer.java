import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

class BoundedBuffer<T> {

    private final ConcurrentLinkedQueue<T> items = new ConcurrentLinkedQueue<>();
    private final Semaphore room;
    private final Semaphore filled = new Semaphore(0);
    private final int capacity;

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException();
        }
        this.capacity = capacity;
        room = new Semaphore(capacity);
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        room.acquire();
        items.add(item);
        filled.release();
    }

    T take() throws InterruptedException {
        filled.acquire();
        T item = items.poll();
        room.release();
        return item;
    }

    int size() {
        return items.size();
    }

    int capacity() {
        return capacity;
    }
}
