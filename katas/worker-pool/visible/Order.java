import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * One task, and what became of it.
 *
 * <p>Nothing in here is safe by itself: the order between the customer and the worker has to come from the pool.
 */
final class Order implements Callable<String> {

    private final Callable<String> work;
    private Thread customer;
    private Thread worker;
    private Future<String> future;
    private int runs;
    private boolean begunInterrupted;

    Order(Callable<String> work) {
        this.work = work;
    }

    static Order quick() {
        return new Order(() -> {
            Thread.yield();
            return "a print";
        });
    }

    static Order taking(Duration time) {
        return new Order(() -> {
            Minutes.pass(time);
            return "a print";
        });
    }

    static Order failing(Exception failure) {
        return new Order(() -> {
            throw failure;
        });
    }

    static Order failing(Error failure) {
        return new Order(() -> {
            throw failure;
        });
    }

    Order submitTo(WorkerPool pool) {
        customer = Thread.currentThread();
        future = pool.submit(this);
        return this;
    }

    @Override
    public String call() throws Exception {
        runs++;
        worker = Thread.currentThread();
        begunInterrupted = worker.isInterrupted();
        return work.call();
    }

    Future<String> future() {
        return future;
    }

    /** Waits for its end, which has to be as usual. */
    void assertDone() throws InterruptedException {
        try {
            assertEquals("a print", future.get());
        } catch (ExecutionException e) {
            assertRan();
            throw new AssertionError("a task that ends as usual was told to have failed", e);
        }
        assertRan();
    }

    /** Waits for its end, which has to be this failure. */
    void assertFailed(Throwable failure) {
        var thrown = assertThrows(ExecutionException.class, future::get);
        assertSame(failure, thrown.getCause());
        assertRan();
    }

    private void assertRan() {
        assertEquals(1, runs, "runs of a task");
        assertNotSame(customer, worker, "the thread on which a task runs");
        assertFalse(begunInterrupted, "a task began on an interrupted thread");
    }

    /** Asked when the pool is at its end. */
    void assertNeverRan() {
        assertEquals(0, runs, "runs of a task that was not accepted");
    }
}
