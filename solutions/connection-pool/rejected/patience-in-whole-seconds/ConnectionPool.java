import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

class ConnectionPool<C> {

    private final BlockingQueue<C> idle;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        idle = new LinkedBlockingQueue<>(connections);
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        C connection = idle.poll(patience.getSeconds(), TimeUnit.SECONDS);
        if (connection == null) {
            throw new TimeoutException("no connection within " + patience);
        }
        try {
            return work.apply(connection);
        } finally {
            idle.add(connection);
        }
    }

    int idle() {
        return idle.size();
    }
}
