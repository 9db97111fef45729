import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class BoundedBuffer<T> {

    private static final int LARGE = 2_000;

    private final BlockingQueue<T> items;
    private final int capacity;

    BoundedBuffer(int capacity) {
        // An array for a large buffer would only waste memory.
        this.items = capacity > LARGE ? new LinkedBlockingQueue<>() : new ArrayBlockingQueue<>(capacity);
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
