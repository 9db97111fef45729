import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Each thread has one waiter for all its life, because it can wait in one place only. */
class ConnectionPool<C> {

    private static final Object OFF = new Object();
    private static final Object WAITING = new Object();

    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        final AtomicReference<Object> state = new AtomicReference<>(OFF);
    }

    private static final ThreadLocal<Waiter> WAITER = ThreadLocal.withInitial(Waiter::new);

    private final Object lock = new Object();
    private final ArrayDeque<C> idle;
    private final ArrayDeque<Waiter> waiters = new ArrayDeque<>();

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ArrayDeque<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        C connection = take(patience);
        try {
            return work.apply(connection);
        } finally {
            give(connection);
        }
    }

    int idle() {
        synchronized (lock) {
            return idle.size();
        }
    }

    private C take(Duration patience) throws InterruptedException, TimeoutException {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(patience));
        long begun = System.nanoTime();
        var waiter = WAITER.get();
        synchronized (lock) {
            C connection = idle.pollFirst();
            if (connection != null) {
                return connection;
            }
            if (nanos == 0) {
                throw new TimeoutException("no idle connection");
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            waiter.state.set(WAITING);
            waiters.addLast(waiter);
        }
        while (waiter.state.get() == WAITING) {
            boolean interrupted = Thread.interrupted();
            long left = nanos - (System.nanoTime() - begun);
            if (interrupted || left <= 0) {
                // whoever gives back skips those that do not wait any more
                if (waiter.state.compareAndSet(WAITING, OFF)) {
                    if (interrupted) {
                        throw new InterruptedException();
                    }
                    throw new TimeoutException("no connection in time");
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                break;
            }
            LockSupport.parkNanos(this, left);
        }
        @SuppressWarnings("unchecked")
        C handedOver = (C) waiter.state.getAndSet(OFF);
        return handedOver;
    }

    private void give(C connection) {
        synchronized (lock) {
            for (Waiter waiter; (waiter = waiters.pollFirst()) != null; ) {
                if (waiter.state.compareAndSet(WAITING, connection)) {
                    LockSupport.unpark(waiter.thread);
                    return;
                }
            }
            idle.addFirst(connection);
        }
    }
}
