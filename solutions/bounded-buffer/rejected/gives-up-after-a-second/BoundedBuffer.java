import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

class BoundedBuffer<T> {

    private final BlockingQueue<T> items;
    private final int capacity;

    BoundedBuffer(int capacity) {
        this.items = new ArrayBlockingQueue<>(capacity);
        this.capacity = capacity;
    }

    void put(T item) throws InterruptedException {
        items.put(item);
    }

    T take() throws InterruptedException {
        return items.poll(1, TimeUnit.SECONDS);
    }

    int size() {
        return items.size();
    }

    int capacity() {
        return capacity;
    }
}
