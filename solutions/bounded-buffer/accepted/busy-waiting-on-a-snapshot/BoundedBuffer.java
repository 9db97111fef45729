import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** The content is an immutable list, which every put and take replaces as a whole; who cannot do so yet tries again. */
class BoundedBuffer<T> {

    private static final int SPINS = 100;

    private final AtomicReference<List<T>> items = new AtomicReference<>(List.of());
    private final int capacity;

    BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        for (int attempt = 0; ; attempt++) {
            List<T> seen = items.get();
            if (seen.size() == capacity) {
                pause(attempt);
            } else if (items.compareAndSet(seen, with(seen, item))) {
                return;
            }
        }
    }

    T take() throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            List<T> seen = items.get();
            if (seen.isEmpty()) {
                pause(attempt);
            } else if (items.compareAndSet(seen, withoutFirst(seen))) {
                return seen.getFirst();
            }
        }
    }

    int size() {
        return items.get().size();
    }

    int capacity() {
        return capacity;
    }

    /** Spins at first; who has to wait longer gives the processor away for moments. */
    private static void pause(int attempt) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (attempt < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(10_000);
        }
    }

    private static <T> List<T> with(List<T> list, T last) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    private static <T> List<T> withoutFirst(List<T> list) {
        return List.copyOf(list.subList(1, list.size()));
    }
}
