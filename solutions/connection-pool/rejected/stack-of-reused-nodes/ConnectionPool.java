import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

class ConnectionPool<C> {

    private static final class Node<C> {
        final C connection;
        volatile Node<C> next;

        Node(C connection) {
            this.connection = connection;
        }
    }

    private final AtomicReference<Node<C>> top = new AtomicReference<>();
    private final Semaphore permits;

    ConnectionPool(List<C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("no connections");
        }
        connections.forEach(connection -> push(new Node<>(connection)));
        permits = new Semaphore(connections.size());
    }

    <R> R use(Duration patience, Function<C, R> work) throws InterruptedException, TimeoutException {
        if (!permits.tryAcquire(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("no connection within " + patience);
        }
        var node = pop();
        try {
            return work.apply(node.connection);
        } finally {
            push(node);
            permits.release();
        }
    }

    int idle() {
        return permits.availablePermits();
    }

    private void push(Node<C> node) {
        do {
            node.next = top.get();
        } while (!top.compareAndSet(node.next, node));
    }

    private Node<C> pop() {
        Node<C> node;
        do {
            node = top.get();
        } while (!top.compareAndSet(node, node.next));
        return node;
    }
}
