import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Keeps the list that it was given, and who is busy. */
class ConnectionPool<C> {
    private final List<C> all;
    private final Map<C, Thread> busy = new IdentityHashMap<>();

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) throw new IllegalArgumentException("no connections");
        all = connections;
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        C mine = take(patience);
        try {
            return work.apply(mine);
        } finally {
            synchronized (this) {
                busy.remove(mine);
                notifyAll();
            }
        }
    }

    private synchronized C take(Duration patience) throws InterruptedException, TimeoutException {
        long left = TimeUnit.NANOSECONDS.convert(patience);
        long begin = System.nanoTime();
        while (true) {
            for (C c : all)
                if (!busy.containsKey(c)) {
                    busy.put(c, Thread.currentThread());
                    return c;
                }
            long rest = left - (System.nanoTime() - begin);
            if (left <= 0 || rest <= 0) throw new TimeoutException();
            TimeUnit.NANOSECONDS.timedWait(this, rest);
        }
    }

    synchronized int idle() {
        return all.size() - busy.size();
    }
}
