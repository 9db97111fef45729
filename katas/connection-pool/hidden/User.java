import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

/** One call of use on a thread of its own, and what became of it. */
final class User {

    static final Duration PLENTY = Duration.ofDays(10);

    /** How a call ended. */
    enum End {
        WORKED,
        IMPATIENT,
        INTERRUPTED
    }

    /** What is done with the connection. */
    private final Runnable query;

    private final ConnectionPool<Link> pool;
    private final Duration patience;
    private final CountDownLatch interruptSent = new CountDownLatch(1);
    private final Worker worker;
    private final boolean toBeInterrupted;
    private boolean queried;
    private End end;
    private boolean interruptKept;
    private Duration taken;

    private User(
            Workers workers, ConnectionPool<Link> pool, Duration patience, Runnable query, boolean toBeInterrupted) {
        this.toBeInterrupted = toBeInterrupted;
        this.pool = pool;
        this.patience = patience;
        this.query = query;
        worker = workers.start("uses a connection", this::run);
    }

    /** A user whose query takes so long. */
    static User keeping(Workers workers, ConnectionPool<Link> pool, Duration time) {
        return new User(workers, pool, PLENTY, () -> Hours.pass(time), false);
    }

    /** A user whose query is quick. */
    static User quick(Workers workers, ConnectionPool<Link> pool, Duration patience) {
        return new User(workers, pool, patience, () -> {}, false);
    }

    /** A patient user whose query is quick, and who is going to be interrupted. */
    static User interruptible(Workers workers, ConnectionPool<Link> pool) {
        return interruptible(workers, pool, PLENTY);
    }

    /** A user whose query is quick, and who is going to be interrupted. */
    static User interruptible(Workers workers, ConnectionPool<Link> pool, Duration patience) {
        return new User(workers, pool, patience, () -> {}, true);
    }

    private void run() {
        long begun = System.nanoTime();
        end = call();
        taken = Duration.ofNanos(System.nanoTime() - begun);
        interruptKept = toBeInterrupted && isInterruptedInTheEnd();
        assertEquals(
                end == End.WORKED,
                queried,
                "the work was called although use threw, or not called although it returned");
    }

    private End call() {
        try {
            pool.use(patience, link -> link.query(this::query));
            return End.WORKED;
        } catch (TimeoutException e) {
            return End.IMPATIENT;
        } catch (InterruptedException e) {
            return End.INTERRUPTED;
        }
    }

    private void query() {
        assertFalse(queried, "the work was called twice");
        queried = true;
        query.run();
    }

    private boolean isInterruptedInTheEnd() {
        if (end == End.INTERRUPTED) {
            return false;
        }
        try {
            interruptSent.await();
            return Thread.interrupted();
        } catch (InterruptedException e) {
            return true;
        }
    }

    void interrupt() {
        worker.interrupt();
        interruptSent.countDown();
    }

    /** Waits for its end and says how it ended; an interrupt must neither vanish nor come from nowhere. */
    End end() {
        worker.join();
        if (toBeInterrupted) {
            assertTrue(end == End.INTERRUPTED || interruptKept, "an interrupt was swallowed");
        } else {
            assertNotEquals(End.INTERRUPTED, end, "a call was interrupted that nobody interrupted");
        }
        return end;
    }

    /** Waits for its end and says how long the call took. */
    Duration taken() {
        worker.join();
        return taken;
    }
}
