import java.util.Objects;

class BoundedBuffer<T> {

    private static final int PLENTY = 16;

    private final Object[] items;
    private volatile int put;
    private volatile int taken;

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        items = new Object[capacity];
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        int before = size();
        if (before > 0 && items.length - before > PLENTY) {
            add(item);
            return;
        }
        synchronized (this) {
            while (size() == items.length) {
                wait();
            }
            add(item);
            notifyAll();
        }
    }

    private void add(T item) {
        items[put % items.length] = item;
        put++;
    }

    @SuppressWarnings("unchecked")
    synchronized T take() throws InterruptedException {
        while (size() == 0) {
            wait();
        }
        T item = (T) items[taken % items.length];
        taken++;
        notifyAll();
        return item;
    }

    int size() {
        return Math.clamp(put - taken, 0, items.length);
    }

    int capacity() {
        return items.length;
    }
}
