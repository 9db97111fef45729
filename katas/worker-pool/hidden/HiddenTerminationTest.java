import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenTerminationTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final WorkerPool pool = new WorkerPool(2);
    private final int[] written = new int[2];

    @EverySchedule(budget = 30, cause = Cause.LATE)
    @Tag("functional")
    @DisplayName("while the pool is open, awaitTermination returns false when its time is over, neither early nor late")
    void open(Workers workers) throws Exception {
        var clock = workers.start("lets time pass", () -> Minutes.pass(Duration.ofMinutes(3)));
        Order.quick().submitTo(pool).assertDone();

        long begun = System.nanoTime();
        assertFalse(pool.awaitTermination(Minutes.ONE), "at its end although it is open");
        assertTrue(Minutes.havePassed(Minutes.ONE, begun), "awaitTermination returned early or late");

        pool.shutdown();
        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
        clock.join();
    }

    @EverySchedule(budget = 30, cause = Cause.LATE)
    @Tag("functional")
    @DisplayName("while a task is at work, awaitTermination returns false when its time is over, and true at the end")
    void atWork() throws Exception {
        var orders =
                List.of(Order.quick().submitTo(pool), Order.taking(Minutes.ONE).submitTo(pool));
        long begun = System.nanoTime();
        pool.shutdown();

        assertFalse(pool.awaitTermination(Duration.ofSeconds(20)), "at its end although a task is at work");
        assertTrue(Minutes.havePassed(Duration.ofSeconds(20), begun), "awaitTermination returned early or late");
        assertFalse(pool.awaitTermination(Duration.ofSeconds(30)), "at its end although a task is at work");
        assertTrue(Minutes.havePassed(Duration.ofSeconds(50), begun), "awaitTermination returned early or late");
        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
        assertTrue(Minutes.havePassed(Minutes.ONE, begun), "awaitTermination returned late");
        for (Order order : orders) {
            order.assertDone();
        }
    }

    @EverySchedule(budget = 30, cause = Cause.LATE)
    @Tag("functional")
    @DisplayName("a timeout of zero, less, or next to nothing does not wait, and says how things stand")
    void hardlyWaits() throws Exception {
        var order = Order.taking(Minutes.ONE).submitTo(pool);
        var timeouts = List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofNanos(1), Duration.ofNanos(1_500_000));

        long begun = System.nanoTime();
        for (Duration timeout : timeouts) {
            assertFalse(pool.awaitTermination(timeout), "at its end although it is open");
        }
        pool.shutdown();
        for (Duration timeout : timeouts) {
            assertFalse(pool.awaitTermination(timeout), "at its end although a task is at work");
        }
        boolean late = !Minutes.havePassed(Duration.ZERO, begun);

        order.assertDone();
        Minutes.pass(Minutes.ONE);
        for (Duration timeout : timeouts) {
            assertTrue(pool.awaitTermination(timeout), "not at its end after a minute");
        }
        assertFalse(late, "awaitTermination waited");
    }

    @EverySchedule(budget = 80, allowedLeaks = Leaks.NONE)
    @DisplayName("two that wait since before the shutdown both hear of the end")
    void waitersHearOfTheEnd(Workers workers) throws Exception {
        workers.add(2, "waits for the end", waiter -> {
            assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
        });
        workers.add("submits a task and shuts down", () -> {
            Order.quick().submitTo(pool);
            pool.shutdown();
        });

        workers.run();
    }

    @EverySchedule(budget = 80, allowedLeaks = Leaks.NONE)
    @DisplayName("who waits for the end of an idle pool hears of its shutdown at once")
    void waiterHearsOfTheShutdown(Workers workers) throws Exception {
        var waiter = workers.start("waits for the end", () -> {
            long begun = System.nanoTime();
            assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
            assertTrue(Minutes.havePassed(Minutes.ONE, begun), "awaitTermination returned early or late");
        });
        Minutes.pass(Minutes.ONE);

        pool.shutdown();

        waiter.join();
    }

    @EverySchedule(budget = 80, allowedLeaks = Leaks.NONE)
    @DisplayName("while somebody waits for the end, workers that wait for work still hear of a new task")
    void waiterTakesNobodysSignal(Workers workers) throws Exception {
        var waiter = workers.start("waits for the end", () -> pool.awaitTermination(DAY));
        Minutes.pass(Minutes.ONE);

        Order.quick().submitTo(pool).assertDone();

        pool.shutdown();
        waiter.join();
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER, allowedLeaks = Leaks.NONE)
    @DisplayName("when awaitTermination has returned true, everything that the tasks did is done and visible")
    void showsWhatWasDone() throws Exception {
        pool.submit(() -> written[0] = 1);
        pool.submit(() -> {
            Thread.yield();
            return written[1] = 2;
        });
        pool.shutdown();

        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");

        assertEquals(1, written[0]);
        assertEquals(2, written[1]);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName(
            "one who is interrupted while waiting for the end leaves with an InterruptedException, another waits on")
    void interruptedWaiter(Workers workers) throws Exception {
        var order = Order.taking(Minutes.ONE).submitTo(pool);
        pool.shutdown();
        var leaving = workers.start(
                "waits for the end, and is interrupted",
                () -> assertThrows(InterruptedException.class, () -> pool.awaitTermination(DAY)));
        var staying = workers.start("waits for the end", () -> {
            assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
            assertTrue(order.future().isDone(), "awaitTermination returned early");
        });
        Minutes.pass(Duration.ofSeconds(10));

        leaving.interrupt();

        leaving.join();
        assertFalse(order.future().isDone(), "the interrupt came to nothing until the end");
        staying.join();
        order.assertDone();
    }

    @EverySchedule(budget = 20, cause = Cause.LATE)
    @DisplayName("tasks that end one after another do not lengthen the patience of who waits for the end")
    void doesNotRenewItsPatience() throws Exception {
        for (int i = 0; i < 20; i++) {
            Order.taking(Duration.ofSeconds(20)).submitTo(pool);
        }
        pool.shutdown();

        long begun = System.nanoTime();
        assertFalse(pool.awaitTermination(Duration.ofSeconds(70)), "at its end although tasks are waiting");

        assertTrue(Minutes.havePassed(Duration.ofSeconds(70), begun), "awaitTermination returned early or late");
        assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
    }
}
