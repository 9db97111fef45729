import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

/** A single worker, and tasks that count how many of them are at work. */
class HiddenAtWorkTest {

    private final WorkerPool pool = new WorkerPool(1);
    private final AtomicInteger atWork = new AtomicInteger();

    @EverySchedule(budget = 150)
    @DisplayName("three customers come to a single worker at the same moment, and it does one task at a time")
    void customersTogether(Workers workers) throws Exception {
        var orders = List.of(counted(), counted(), counted());
        workers.add(3, "submits a task", customer -> orders.get(customer).submitTo(pool));

        workers.run();

        endsWith(orders);
    }

    @EverySchedule(budget = 100)
    @DisplayName("after exceptions and errors of four tasks a single worker still does one task at a time")
    void afterFailures() throws Exception {
        var exception = new Exception("no film in it");
        var error = new Error("the paper is upside down");
        for (int i = 0; i < 2; i++) {
            Order.failing(exception).submitTo(pool).assertFailed(exception);
            Order.failing(error).submitTo(pool).assertFailed(error);
        }
        var orders = List.of(counted(), counted(), counted());

        orders.forEach(order -> order.submitTo(pool));

        endsWith(orders);
    }

    private Order counted() {
        return new Order(() -> {
            int now = atWork.incrementAndGet();
            Thread.yield();
            atWork.decrementAndGet();
            return now == 1 ? "a print" : "with " + now + " at work";
        });
    }

    /** Shuts the pool down, and looks whether everything is done then. */
    private void endsWith(List<Order> orders) throws Exception {
        pool.shutdown();
        assertTrue(pool.awaitTermination(Duration.ofDays(1)), "not at its end after a day");
        for (Order order : orders) {
            order.assertDone();
        }
    }
}
