import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

class ConnectionPool<C> {

    private static final class Waiter<C> {
        private final CountDownLatch handed = new CountDownLatch(1);
        private C connection;
    }

    private final Deque<C> idle;
    private final Deque<Waiter<C>> waiters = new ArrayDeque<>();

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

    private C take(Duration patience) throws InterruptedException, TimeoutException {
        var me = new Waiter<C>();
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
            waiters.add(me);
        }
        boolean handed = false;
        try {
            handed = me.handed.await(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
        } finally {
            if (!handed) {
                synchronized (this) {
                    waiters.remove(me);
                }
            }
        }
        if (!handed) {
            throw new TimeoutException("no connection within " + patience);
        }
        return me.connection;
    }

    private synchronized void giveBack(C connection) {
        Waiter<C> next = waiters.poll();
        if (next == null) {
            idle.push(connection);
        } else {
            next.connection = connection;
            next.handed.countDown();
        }
    }
}
