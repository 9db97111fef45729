import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.concurrent.Callable;

/** A thread that makes one call and keeps how the call ended. Time is virtual: see {@link #letAMomentPass()}. */
final class TestCaller {

    private final Callable<?> call;
    private final Worker worker;
    private Object value;
    private Throwable failure;
    private boolean leftInterrupted;
    private Duration taken = Duration.ZERO;

    private TestCaller(Workers workers, Callable<?> call) {
        this.call = call;
        worker = workers.start("makes a call", this::make);
    }

    static TestCaller start(Workers workers, Callable<?> call) {
        return new TestCaller(workers, call);
    }

    private void make() {
        long begun = System.nanoTime();
        try {
            value = call.call();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        taken = Duration.ofNanos(System.nanoTime() - begun);
        leftInterrupted = Thread.interrupted();
    }

    /** Waits for the end of the call and gives the value that it returned. */
    Object value() {
        worker.join();
        assertNull(failure, "the call threw an exception");
        return value;
    }

    /** Waits for the end of the call and gives what it threw. */
    Throwable failure() {
        worker.join();
        assertNotNull(failure, "the call threw nothing");
        return failure;
    }

    /** Waits for the end of the call and says whether its thread was left with the interrupt status set. */
    boolean leftInterrupted() {
        worker.join();
        return leftInterrupted;
    }

    /** Waits for the end of the call and says how long it took. */
    Duration taken() {
        worker.join();
        return taken;
    }

    void interrupt() {
        worker.interrupt();
    }

    /** The grader's clock jumps ahead when nobody can go on: afterwards, all threads have done what they could do at once. */
    static void letAMomentPass() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1));
    }
}
