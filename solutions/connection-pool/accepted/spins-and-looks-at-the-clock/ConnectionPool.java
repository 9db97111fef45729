import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A deque in a monitor that is held for a moment only. Who finds no connection lets others run, and looks again. */
class ConnectionPool<C> {

    private final Deque<C> idle;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ArrayDeque<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        C taken = take(TimeUnit.NANOSECONDS.convert(patience));
        try {
            return work.apply(taken);
        } finally {
            giveBack(taken);
        }
    }

    private C take(long nanos) throws InterruptedException, TimeoutException {
        long begun = System.nanoTime();
        for (C found = poll(); ; found = poll()) {
            if (found != null) {
                return found;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() - begun >= nanos) {
                throw new TimeoutException();
            }
            Thread.yield();
        }
    }

    private synchronized C poll() {
        return idle.poll();
    }

    private synchronized void giveBack(C connection) {
        idle.add(connection);
    }

    synchronized int idle() {
        return idle.size();
    }
}
