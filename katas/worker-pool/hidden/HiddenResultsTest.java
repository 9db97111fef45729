import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("functional")
class HiddenResultsTest {

    private final WorkerPool pool = new WorkerPool(1);

    @AfterEach
    void shutDown() {
        pool.shutdown();
    }

    @EverySchedule(budget = 20)
    @DisplayName("the future gives what the task returned, null too, and then it is done")
    void givesResults() throws Exception {
        var order = Order.quick().submitTo(pool);
        var nothing = new Order(() -> null).submitTo(pool);

        order.assertDone();
        assertNull(nothing.future().get());
        assertEquals("a print", order.future().get(0, TimeUnit.SECONDS));
        assertTrue(order.future().isDone());
        assertTrue(nothing.future().isDone());
    }

    @EverySchedule(budget = 20)
    @DisplayName("while a task is at work its future is not done, and get with a timeout throws a TimeoutException")
    void waitsForResults() throws Exception {
        var order = Order.taking(Minutes.ONE).submitTo(pool);
        Minutes.pass(Duration.ofSeconds(10));

        assertFalse(order.future().isDone());
        assertThrows(TimeoutException.class, () -> order.future().get(10, TimeUnit.SECONDS));
        assertEquals("a print", order.future().get(2, TimeUnit.MINUTES));
        order.assertDone();
        assertTrue(order.future().isDone());
    }

    @EverySchedule(budget = 20)
    @DisplayName("the future gives the very exception or error that the task threw")
    void givesFailures() throws Exception {
        var checked = new Exception("no film in it");
        var unchecked = new IllegalStateException("the light was on");
        var interrupted = new InterruptedException("called away");
        var error = new Error("the paper is upside down");

        var one = Order.failing(checked).submitTo(pool);
        var two = Order.failing(unchecked).submitTo(pool);
        var three = Order.failing(error).submitTo(pool);
        var four = Order.failing(interrupted).submitTo(pool);
        var five = Order.quick().submitTo(pool);

        one.assertFailed(checked);
        two.assertFailed(unchecked);
        three.assertFailed(error);
        assertTrue(three.future().isDone());
        four.assertFailed(interrupted);
        five.assertDone();
    }

    @EverySchedule(budget = 40)
    @DisplayName("two threads that wait for the same task both get its result")
    void givesResultsToBoth(Workers workers) {
        var order = Order.taking(Duration.ofSeconds(10)).submitTo(pool);
        workers.add(2, "waits for the result", waiter -> order.assertDone());

        workers.run();
    }

    @EverySchedule(budget = 20)
    @DisplayName("a task may submit another one to the only worker, and both are done")
    void submitsFromInside() throws Exception {
        var inner = Order.quick();
        var outer = new Order(() -> {
            inner.submitTo(pool);
            return "a print";
        });

        outer.submitTo(pool).assertDone();

        assertEquals("a print", inner.future().get());
    }

    @EverySchedule(budget = 20)
    @DisplayName("a task may shut the pool down: what waits is still done, and nothing more is accepted")
    void shutsDownFromInside() throws Exception {
        var submitted = new CountDownLatch(1);
        var closing = new Order(() -> {
            submitted.await();
            pool.shutdown();
            assertThrows(RejectedExecutionException.class, () -> pool.submit(() -> "too late"));
            return "a print";
        });
        closing.submitTo(pool);
        var waiting = Order.quick().submitTo(pool);
        submitted.countDown();

        closing.assertDone();
        waiting.assertDone();
        assertTrue(pool.awaitTermination(Minutes.ONE), "not at its end after a minute");
    }

    @EverySchedule(budget = 20)
    @DisplayName("a task that leaves its thread interrupted disturbs none of those after it")
    void forgetsInterrupts() throws Exception {
        var rude = new Order(() -> {
            Thread.currentThread().interrupt();
            return "a print";
        });
        var rudeAndFailing = new IllegalStateException("interrupted and failed");

        rude.submitTo(pool).assertDone();
        Minutes.pass(Minutes.ONE);
        Order.taking(Minutes.ONE).submitTo(pool).assertDone();
        new Order(() -> {
                    Thread.currentThread().interrupt();
                    throw rudeAndFailing;
                })
                .submitTo(pool)
                .assertFailed(rudeAndFailing);
        Order.taking(Minutes.ONE).submitTo(pool).assertDone();
        Order.quick().submitTo(pool).assertDone();
    }

    @EverySchedule(budget = 20)
    @DisplayName("a customer who is interrupted can submit and shut down, and is still interrupted after that")
    void ignoresInterruptsOfCustomers() throws Exception {
        Thread.currentThread().interrupt();

        var order = Order.quick().submitTo(pool);
        pool.shutdown();

        assertTrue(Thread.interrupted(), "the interrupt was swallowed");
        order.assertDone();
        assertTrue(pool.awaitTermination(Minutes.ONE), "not at its end after a minute");
    }
}
