import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;

/** A flag for each connection, set by compare-and-set. Who finds none that is free sleeps for a moment and looks again. */
class ConnectionPool<C> {

    private static final int FREE = 0;
    private static final int TAKEN = 1;

    private final List<C> connections;
    private final AtomicIntegerArray flags;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        this.connections = List.copyOf(connections);
        flags = new AtomicIntegerArray(connections.size());
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        int taken = take(TimeUnit.NANOSECONDS.convert(patience));
        try {
            return work.apply(connections.get(taken));
        } finally {
            flags.set(taken, FREE);
        }
    }

    private int take(long nanos) throws InterruptedException, TimeoutException {
        long begun = System.nanoTime();
        while (true) {
            for (int i = 0; i < flags.length(); i++) {
                if (flags.compareAndSet(i, FREE, TAKEN)) {
                    return i;
                }
            }
            if (System.nanoTime() - begun >= nanos) {
                throw new TimeoutException();
            }
            Thread.sleep(1);
        }
    }

    int idle() {
        int taken = 0;
        for (int i = 0; i < flags.length(); i++) {
            taken += flags.get(i);
        }
        return flags.length() - taken;
    }
}
