import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

class ConnectionPool<C> {

    private final List<C> connections;
    private final List<ReentrantLock> locks = new ArrayList<>();

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        this.connections = List.copyOf(connections);
        for (int i = 0; i < connections.size(); i++) {
            locks.add(new ReentrantLock());
        }
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        long nanos = TimeUnit.NANOSECONDS.convert(patience);
        long begun = System.nanoTime();
        while (true) {
            for (int i = 0; i < locks.size(); i++) {
                if (locks.get(i).tryLock()) {
                    try {
                        return work.apply(connections.get(i));
                    } finally {
                        locks.get(i).unlock();
                    }
                }
            }
            if (System.nanoTime() - begun >= nanos) {
                throw new TimeoutException();
            }
            Thread.sleep(1);
        }
    }

    int idle() {
        return (int) locks.stream().filter(lock -> !lock.isLocked()).count();
    }
}
