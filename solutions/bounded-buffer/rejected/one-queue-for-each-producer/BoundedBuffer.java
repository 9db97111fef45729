import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

class BoundedBuffer<T> {

    private final Map<Thread, Queue<T>> items = new LinkedHashMap<>();
    private final int capacity;
    private int count;

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException();
        }
        this.capacity = capacity;
    }

    synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (count == capacity) {
            wait();
        }
        items.computeIfAbsent(Thread.currentThread(), t -> new ArrayDeque<>()).add(item);
        count++;
        notifyAll();
    }

    synchronized T take() throws InterruptedException {
        while (count == 0) {
            wait();
        }
        count--;
        notifyAll();
        var all = items.values().iterator();
        while (true) {
            Queue<T> one = all.next();
            T item = one.poll();
            if (one.isEmpty()) {
                all.remove();
            }
            if (item != null) {
                return item;
            }
        }
    }

    synchronized int size() {
        return count;
    }

    int capacity() {
        return capacity;
    }
}
