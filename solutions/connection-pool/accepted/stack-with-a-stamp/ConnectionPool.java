import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.Function;

class ConnectionPool<C> {

    private static final class Node<C> {
        final C connection;
        volatile Node<C> next;

        Node(C connection) {
            this.connection = connection;
        }
    }

    private final AtomicStampedReference<Node<C>> top = new AtomicStampedReference<>(null, 0);
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
        int[] stamp = new int[1];
        do {
            node.next = top.get(stamp);
        } while (!top.compareAndSet(node.next, node, stamp[0], stamp[0] + 1));
    }

    private Node<C> pop() {
        int[] stamp = new int[1];
        Node<C> node;
        do {
            node = top.get(stamp);
        } while (!top.compareAndSet(node, node.next, stamp[0], stamp[0] + 1));
        return node;
    }
}
