import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

class ConnectionPool<C> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition cameBack = lock.newCondition();
    private final Deque<C> idle;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new ArrayDeque<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        C connection = take(TimeUnit.NANOSECONDS.convert(patience));
        try {
            return work.apply(connection);
        } finally {
            giveBack(connection);
        }
    }

    int idle() {
        lock.lock();
        try {
            return idle.size();
        } finally {
            lock.unlock();
        }
    }

    private C take(long nanos) throws InterruptedException, TimeoutException {
        if (!lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("the pool is busy");
        }
        try {
            long left = nanos;
            while (idle.isEmpty()) {
                if (left <= 0) {
                    throw new TimeoutException("no connection in time");
                }
                left = cameBack.awaitNanos(left);
            }
            return idle.pop();
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(C connection) {
        lock.lock();
        try {
            idle.push(connection);
            cameBack.signal();
        } finally {
            lock.unlock();
        }
    }
}
