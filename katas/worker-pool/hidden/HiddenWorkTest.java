import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

class HiddenWorkTest {

    private int written;

    @EverySchedule(budget = 100)
    @DisplayName("two workers never do three tasks at the same time")
    void noMoreThanWorkers() throws Exception {
        var pool = new WorkerPool(2);
        var atWork = new AtomicInteger();
        var orders = new ArrayList<Order>();
        for (int i = 0; i < 4; i++) {
            orders.add(new Order(() -> {
                        int now = atWork.incrementAndGet();
                        Thread.yield();
                        atWork.decrementAndGet();
                        return now <= 2 ? "a print" : "with " + now + " at work";
                    })
                    .submitTo(pool));
        }

        end(pool, orders);
    }

    @EverySchedule(budget = 40, cause = Cause.SERIALISED)
    @DisplayName("submit does not wait, and two workers do four tasks of a minute each in two minutes")
    void asManyAsWorkers() throws Exception {
        var pool = new WorkerPool(2);
        long begun = System.nanoTime();

        var orders = submitMinutes(pool, 4);
        boolean late = !Minutes.havePassed(Duration.ZERO, begun);
        for (Order order : orders) {
            order.assertDone();
        }

        assertTrue(!late, "submit waited");
        assertTrue(
                Minutes.havePassed(Duration.ofMinutes(2), begun),
                "four minutes of work with two workers should take two");
        end(pool, orders);
    }

    @EverySchedule(budget = 40, cause = Cause.SERIALISED)
    @DisplayName("while one of two workers is at a task of ten minutes, the other one does four of a minute each")
    void nobodyWaitsForOneWorkerOnly() throws Exception {
        var pool = new WorkerPool(2);
        var slow = Order.taking(Duration.ofMinutes(10)).submitTo(pool);
        Minutes.pass(Minutes.ONE);

        long begun = System.nanoTime();
        var orders = submitMinutes(pool, 4);
        for (Order order : orders) {
            order.assertDone();
        }

        assertTrue(
                Minutes.havePassed(Duration.ofMinutes(4), begun),
                "a task waited for a worker, and another one was free");
        end(pool, List.of(slow));
    }

    @EverySchedule(budget = 60, cause = Cause.SERIALISED)
    @DisplayName("after exceptions, errors and interrupts of five tasks there are still two workers at work")
    void failuresCostNoWorkers() throws Exception {
        var pool = new WorkerPool(2);
        var exception = new Exception("no film in it");
        var error = new Error("the paper is upside down");
        var one = Order.failing(exception).submitTo(pool);
        var two = Order.failing(error).submitTo(pool);
        var three = Order.failing(exception).submitTo(pool);
        var four = Order.failing(error).submitTo(pool);
        var five = new Order(() -> {
            Thread.currentThread().interrupt();
            return "a print";
        });
        five.submitTo(pool);
        one.assertFailed(exception);
        two.assertFailed(error);
        three.assertFailed(exception);
        four.assertFailed(error);
        five.assertDone();
        Minutes.pass(Minutes.ONE);

        long begun = System.nanoTime();
        var orders = submitMinutes(pool, 2);
        for (Order order : orders) {
            order.assertDone();
        }

        assertTrue(Minutes.havePassed(Minutes.ONE, begun), "a worker is missing");
        end(pool, orders);
    }

    @EverySchedule(budget = 150, cause = Cause.LOST_UPDATE)
    @DisplayName("of two customers who come at the same moment, each has its task done once")
    void customersTogether(Workers workers) throws Exception {
        var pool = new WorkerPool(2);
        var orders = List.of(Order.quick(), Order.quick());
        workers.add(2, "submits a task", customer -> orders.get(customer).submitTo(pool));

        workers.run();

        end(pool, orders);
    }

    @EverySchedule(budget = 60, cause = Cause.LOST_UPDATE)
    @DisplayName("four customers at a single worker, two tasks each, all have them done once")
    void oneWorker(Workers workers) throws Exception {
        var pool = new WorkerPool(1);
        var orders = new ArrayList<Order>();
        for (int i = 0; i < 8; i++) {
            orders.add(Order.quick());
        }
        workers.add(4, "submits two tasks", customer -> {
            orders.get(customer).submitTo(pool);
            orders.get(customer + 4).submitTo(pool);
        });

        workers.run();

        end(pool, orders);
    }

    /** A worker that waits only for so long is still counted as there when it has given up and a task comes. */
    @EverySchedule(budget = 200, adversarialTime = true)
    @DisplayName("a task that comes just as an idle worker loses patience is done all the same")
    void comesAsAWorkerLeaves() throws Exception {
        var pool = new WorkerPool(1);
        Order.quick().submitTo(pool).assertDone();

        Order.quick().submitTo(pool).assertDone();

        pool.shutdown();
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName("a task sees what was done before it was submitted, and who gets its result sees what it did")
    void showsWhatWasDone() throws Exception {
        var pool = new WorkerPool(1);
        written = 1;
        var order = new Order(() -> {
            written++;
            return "a print";
        });

        order.submitTo(pool).assertDone();

        assertEquals(2, written);
        pool.shutdown();
    }

    @EverySchedule(budget = 10, cause = Cause.SERIALISED, allowedLeaks = Leaks.NONE)
    @DisplayName("twenty workers do a hundred tasks of ten seconds each in fifty seconds, and go home")
    void hundredTasks() throws Exception {
        var pool = new WorkerPool(20);
        long begun = System.nanoTime();
        var orders = new ArrayList<Order>();
        for (int i = 0; i < 100; i++) {
            orders.add(Order.taking(Duration.ofSeconds(10)).submitTo(pool));
        }

        end(pool, orders);

        assertTrue(Minutes.havePassed(Duration.ofSeconds(50), begun), "it should take fifty seconds");
    }

    @EverySchedule(budget = 40, cause = Cause.SERIALISED, allowedLeaks = Leaks.NONE)
    @DisplayName("while one pool is at work for minutes, another one works and comes to its end")
    void poolsAreApart() throws Exception {
        var slow = new WorkerPool(1);
        var minutes = submitMinutes(slow, 2);
        Minutes.pass(Duration.ofSeconds(10));

        long begun = System.nanoTime();
        var quick = new WorkerPool(1);
        end(quick, List.of(Order.quick().submitTo(quick), Order.quick().submitTo(quick)));

        boolean late = !Minutes.havePassed(Duration.ZERO, begun);
        end(slow, minutes);
        assertTrue(!late, "one pool waited for another one");
    }

    @Stress(iterations = 8, cause = Cause.LOST_UPDATE)
    @DisplayName("three customers with fifty tasks each, and three workers on real threads: all are done once")
    void onRealThreads(Workers workers) throws Exception {
        var pool = new WorkerPool(3);
        var orders = new ArrayList<Order>();
        for (int i = 0; i < 150; i++) {
            orders.add(Order.quick());
        }
        workers.add(3, "submits fifty tasks", customer -> {
            for (int i = 0; i < 50; i++) {
                orders.get(50 * customer + i).submitTo(pool);
            }
        });

        workers.run();

        end(pool, orders);
    }

    private static List<Order> submitMinutes(WorkerPool pool, int count) {
        var orders = new ArrayList<Order>();
        for (int i = 0; i < count; i++) {
            orders.add(Order.taking(Minutes.ONE).submitTo(pool));
        }
        return orders;
    }

    /** Shuts the pool down, and looks whether everything is done then. */
    private static void end(WorkerPool pool, List<Order> orders) throws Exception {
        pool.shutdown();
        assertTrue(pool.awaitTermination(Duration.ofDays(1)), "not at its end after a day");
        for (Order order : orders) {
            order.assertDone();
        }
    }
}
