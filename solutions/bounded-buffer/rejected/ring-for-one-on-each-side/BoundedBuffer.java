import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

class BoundedBuffer<T> {
    private final AtomicReferenceArray<T> ring;
    private final int capacity;
    private volatile int head;
    private volatile int tail;

    BoundedBuffer(int capacity) {
        if (capacity < 1) throw new IllegalArgumentException("capacity " + capacity);
        this.capacity = capacity;
        ring = new AtomicReferenceArray<>(capacity);
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (tail - head == capacity) pause();
        ring.set(tail % capacity, item);
        tail++;
    }

    T take() throws InterruptedException {
        while (tail == head) pause();
        T item = ring.get(head % capacity);
        head++;
        return item;
    }

    private static void pause() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        Thread.onSpinWait();
    }

    int size() {
        int first = head;
        return Math.clamp(tail - first, 0, capacity);
    }

    int capacity() {
        return capacity;
    }
}
