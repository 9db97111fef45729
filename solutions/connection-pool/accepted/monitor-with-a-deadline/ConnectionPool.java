import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

class ConnectionPool<C> {

    private final Deque<C> idle;

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
            giveBack(connection);
        }
    }

    synchronized int idle() {
        return idle.size();
    }

    private synchronized C take(Duration patience) throws InterruptedException, TimeoutException {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(patience)); // the longest possible time, no overflow
        long begun = System.nanoTime();
        while (idle.isEmpty()) {
            long left = nanos - (System.nanoTime() - begun);
            if (left <= 0) {
                throw new TimeoutException("no connection within " + patience);
            }
            TimeUnit.MILLISECONDS.timedWait(this, left / 1_000_000 + 1);
        }
        return idle.pop();
    }

    private synchronized void giveBack(C connection) {
        idle.push(connection);
        notifyAll();
    }
}
