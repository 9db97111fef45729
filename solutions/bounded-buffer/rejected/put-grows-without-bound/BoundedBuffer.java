import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class BoundedBuffer<T> {

    private final BlockingQueue<T> items;
    private final int capacity;

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.items = new LinkedBlockingQueue<>();
        this.capacity = capacity;
    }

    void put(T item) throws InterruptedException {
        items.put(item);
    }

    T take() throws InterruptedException {
        return items.take();
    }

    int size() {
        return items.size();
    }

    int capacity() {
        return capacity;
    }
}
