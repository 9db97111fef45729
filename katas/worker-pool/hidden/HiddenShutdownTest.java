import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenShutdownTest {

    private static final Duration DAY = Duration.ofDays(1);

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @Tag("functional")
    @DisplayName("after shutdown, submit throws a RejectedExecutionException, and the task never runs")
    void refuses() throws Exception {
        var pool = new WorkerPool(2);
        Order.quick().submitTo(pool).assertDone();
        pool.shutdown();
        pool.shutdown();

        var late = Order.quick();
        assertThrows(RejectedExecutionException.class, () -> late.submitTo(pool));

        Minutes.pass(Minutes.ONE);
        assertTrue(pool.awaitTermination(Duration.ZERO), "still open or at work after a minute");
        assertThrows(RejectedExecutionException.class, () -> late.submitTo(pool));
        late.assertNeverRan();
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @Tag("functional")
    @DisplayName("a pool that nobody has ever used can be shut down, and its workers go home")
    void neverUsed() throws Exception {
        var pool = new WorkerPool(3);
        Minutes.pass(Minutes.ONE);

        pool.shutdown();

        assertTrue(pool.awaitTermination(Minutes.ONE), "not at its end after a minute");
    }

    @EverySchedule(budget = 100, allowedLeaks = Leaks.NONE)
    @DisplayName("workers that wait for tasks go home when the pool is shut down")
    void idleWorkersGoHome() throws Exception {
        var pool = new WorkerPool(2);
        Order.quick().submitTo(pool).assertDone();

        pool.shutdown();

        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
    }

    @EverySchedule(budget = 40, cause = Cause.LATE, allowedLeaks = Leaks.NONE)
    @DisplayName("shutdown returns at once and interrupts nobody; tasks that no worker has begun are still done")
    void finishesWhatIsThere() throws Exception {
        var pool = new WorkerPool(1);
        var orders = new ArrayList<Order>();
        for (int i = 0; i < 3; i++) {
            orders.add(Order.taking(Minutes.ONE).submitTo(pool));
        }
        Minutes.pass(Duration.ofSeconds(10));

        long begun = System.nanoTime();
        pool.shutdown();
        boolean waited = !Minutes.havePassed(Duration.ZERO, begun);
        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");

        assertTrue(!waited, "shutdown waited");
        assertTrue(
                Minutes.havePassed(Duration.ofSeconds(170), begun),
                "awaitTermination returned too early, or far too late");
        for (Order order : orders) {
            order.assertDone();
        }
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE, allowedLeaks = Leaks.NONE)
    @DisplayName("when submit and shutdown meet, the task is refused and never runs, or it is accepted and done")
    void submitMeetsShutdown(Workers workers) throws Exception {
        var pool = new WorkerPool(1);
        var order = Order.quick();
        var accepted = new ArrayList<Order>();
        workers.add("submits a task", () -> {
            try {
                accepted.add(order.submitTo(pool));
            } catch (RejectedExecutionException e) {
                // it came too late
            }
        });
        workers.add("shuts down", pool::shutdown);

        workers.run();

        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
        if (accepted.isEmpty()) {
            order.assertNeverRan();
        } else {
            assertTrue(order.future().isDone(), "a task was accepted and not done when the pool was at its end");
            order.assertDone();
        }
    }

    @EverySchedule(budget = 80, cause = Cause.LOST_UPDATE, allowedLeaks = Leaks.NONE)
    @DisplayName("while three customers submit and two others shut down, whatever is accepted is done")
    void rushAtClosingTime(Workers workers) throws Exception {
        var pool = openedPool();
        var accepted = List.of(new ArrayList<Order>(), new ArrayList<Order>(), new ArrayList<Order>());
        workers.add(3, "submits until it is refused", customer -> {
            try {
                for (int i = 0; i < 3; i++) {
                    accepted.get(customer).add(Order.quick().submitTo(pool));
                }
            } catch (RejectedExecutionException e) {
                // the pool is closed
            }
        });
        workers.add(2, "shuts down", closer -> pool.shutdown());

        workers.run();

        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
        for (var orders : accepted) {
            for (Order order : orders) {
                assertTrue(order.future().isDone(), "a task was accepted and not done when the pool was at its end");
                order.assertDone();
            }
        }
    }

    @EverySchedule(budget = 40, allowedLeaks = Leaks.NONE)
    @DisplayName("a task that is at work when the pool is closed can no longer submit another one")
    void refusesFromInside() throws Exception {
        var pool = new WorkerPool(1);
        var inner = Order.quick();
        var outer = new Order(() -> {
            Minutes.pass(Minutes.ONE);
            assertThrows(RejectedExecutionException.class, () -> inner.submitTo(pool));
            return "a print";
        });
        outer.submitTo(pool);

        pool.shutdown();

        outer.assertDone();
        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
        inner.assertNeverRan();
    }

    @EverySchedule(budget = 40, allowedLeaks = Leaks.NONE)
    @DisplayName("when the last task of a closed pool fails, the pool comes to its end as usual")
    void lastOneFails() throws Exception {
        var pool = new WorkerPool(2);
        var error = new Error("the paper is upside down");
        var order = Order.failing(error).submitTo(pool);

        pool.shutdown();

        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
        order.assertFailed(error);
        assertTrue(order.future().isDone());
    }

    /**
     * A pool of two that has done as many tasks. A ThreadPoolExecutor, which is right otherwise, can lose a task when a shutdown meets
     * several submits that start its first workers.
     */
    private static WorkerPool openedPool() throws Exception {
        var pool = new WorkerPool(2);
        var one = Order.quick().submitTo(pool);
        var other = Order.quick().submitTo(pool);
        one.assertDone();
        other.assertDone();
        return pool;
    }
}
