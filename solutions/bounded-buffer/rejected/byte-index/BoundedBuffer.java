import java.util.Objects;

class BoundedBuffer<T> {

    private final Object[] places;
    private byte head;
    private byte tail;
    private int count;

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        places = new Object[capacity];
    }

    synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        while (count == places.length) {
            wait();
        }
        places[tail] = item;
        tail = (byte) ((tail + 1) % places.length);
        count++;
        notifyAll();
    }

    @SuppressWarnings("unchecked")
    synchronized T take() throws InterruptedException {
        while (count == 0) {
            wait();
        }
        T item = (T) places[head];
        places[head] = null;
        head = (byte) ((head + 1) % places.length);
        count--;
        notifyAll();
        return item;
    }

    synchronized int size() {
        return count;
    }

    int capacity() {
        return places.length;
    }
}
