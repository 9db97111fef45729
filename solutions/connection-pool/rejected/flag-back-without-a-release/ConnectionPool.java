import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;

/** A flag for each connection says whether it is lent. Whoever has a permit finds one that is not. */
class ConnectionPool<C> {

    private static final int IDLE = 0;
    private static final int LENT = 1;

    private final List<C> connections;
    private final AtomicIntegerArray flags;
    private final Semaphore permits;

    ConnectionPool(List<C> connections) {
        this.connections = List.copyOf(connections);
        if (this.connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        flags = new AtomicIntegerArray(this.connections.size());
        permits = new Semaphore(this.connections.size());
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        if (!acquire(TimeUnit.NANOSECONDS.convert(patience))) {
            throw new TimeoutException("no connection within " + patience);
        }
        int mine = claim();
        try {
            return work.apply(connections.get(mine));
        } finally {
            flags.setOpaque(mine, IDLE);
            permits.release();
        }
    }

    private boolean acquire(long nanos) throws InterruptedException {
        return nanos <= 0 ? permits.tryAcquire() : permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    private int claim() {
        while (true) {
            for (int i = 0; i < flags.length(); i++) {
                if (flags.compareAndSet(i, IDLE, LENT)) {
                    return i;
                }
            }
            Thread.onSpinWait();
        }
    }

    int idle() {
        return permits.availablePermits();
    }
}
