import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** A virtual thread computes; everybody, whoever asked first included, waits at a latch. */
class Memoizer<K, V> {

    private final class Order implements Runnable {
        final K key;
        final CountDownLatch settled = new CountDownLatch(1);
        V value;
        Throwable failure;

        Order(K key) {
            this.key = key;
        }

        @Override
        public void run() {
            try {
                value = computation.apply(key);
            } catch (Throwable thrown) {
                failure = thrown;
                synchronized (orders) {
                    orders.remove(key);
                }
            }
            settled.countDown();
        }
    }

    private final Function<K, V> computation;
    private final Map<K, Order> orders = new HashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Objects.requireNonNull(key);
        Order order;
        synchronized (orders) {
            order = orders.get(key);
            if (order == null) {
                order = new Order(key);
                orders.put(key, order);
                Thread.startVirtualThread(order);
            }
        }
        try {
            order.settled.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (order.failure instanceof Error error) {
            throw error;
        }
        if (order.failure != null) {
            throw (RuntimeException) order.failure;
        }
        return order.value;
    }
}
