import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Items and those who wait are one value that never changes; whoever swaps it for the next one wakes those who were in it. */
class BoundedBuffer<T> {
    private record State<T>(List<T> items, Set<Thread> waiting) {}

    private final AtomicReference<State<T>> state = new AtomicReference<>(new State<>(List.of(), Set.of()));
    private final int capacity;

    BoundedBuffer(int capacity) {
        if (capacity < 1) throw new IllegalArgumentException("capacity " + capacity);
        this.capacity = capacity;
    }

    void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (true) {
            var now = state.get();
            if (now.items().size() < capacity) {
                var more = new ArrayList<>(now.items());
                more.add(item);
                if (swap(now, more)) return;
            } else await(now);
        }
    }

    T take() throws InterruptedException {
        while (true) {
            var now = state.get();
            if (!now.items().isEmpty()) {
                if (swap(now, new ArrayList<>(now.items().subList(1, now.items().size()))))
                    return now.items().get(0);
            } else await(now);
        }
    }

    private boolean swap(State<T> now, List<T> items) {
        if (!state.compareAndSet(now, new State<>(items, Set.of()))) return false;
        now.waiting().forEach(LockSupport::unpark);
        return true;
    }

    private void await(State<T> now) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        if (!now.waiting().contains(Thread.currentThread())) {
            var more = new HashSet<>(now.waiting());
            more.add(Thread.currentThread());
            if (!state.compareAndSet(now, new State<>(now.items(), more))) return;
        }
        LockSupport.park(this);
    }

    int size() {
        return state.get().items().size();
    }

    int capacity() {
        return capacity;
    }
}
