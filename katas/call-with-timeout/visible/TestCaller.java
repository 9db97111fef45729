import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A thread that makes one call and keeps how the call ended.
 *
 * <p>No clock is read. Whoever waits for a caller starts fresh threads, one after another, that pause for a moment and end. A
 * caller that still waits when a thousand of them have come and gone had every chance to get further.
 */
final class TestCaller {

    private static final int FAIR_CHANCE = 1_000;
    private static final int SHORT_CHANCE = 100;
    private static final int SURELY_WAITING = 20;

    /** After a first call was given up for lost, others need not be waited for that long. */
    private static volatile boolean oneWasLost;

    private final Thread thread;
    private volatile Object value;
    private volatile Throwable failure;
    private volatile boolean leftInterrupted;
    private int timesSeenWaiting;

    private TestCaller(Callable<?> call) {
        thread = new Thread(() -> make(call), "a caller");
        thread.setDaemon(true);
    }

    static TestCaller start(Callable<?> call) {
        var caller = new TestCaller(call);
        caller.thread.start();
        return caller;
    }

    private void make(Callable<?> call) {
        try {
            value = call.call();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        leftInterrupted = Thread.currentThread().isInterrupted();
    }

    /** Waits for the end of the call and gives the value that it returned. */
    Object value() throws InterruptedException {
        awaitAll(List.of(this));
        assertNull(failure, "the call threw " + failure);
        return value;
    }

    /** Waits for the end of the call and gives what it threw. */
    Throwable failure() throws InterruptedException {
        awaitAll(List.of(this));
        assertNotNull(failure, "the call threw nothing");
        return failure;
    }

    /**
     * Waits for the end of a call that has little time, and gives what it threw. A caller that waits without a limit is simply joined:
     * the grader proves it stuck.
     */
    Throwable failureInTime() throws InterruptedException {
        if (reaches(() -> ended() || surelyWaits()) && surelyWaits()) {
            thread.join();
        }
        return failure();
    }

    /** Waits for the end of the call and says whether its thread was left with the interrupt status set. */
    boolean leftInterrupted() throws InterruptedException {
        awaitAll(List.of(this));
        return leftInterrupted;
    }

    boolean ended() {
        return !thread.isAlive();
    }

    void interrupt() {
        thread.interrupt();
    }

    static void awaitAll(List<TestCaller> callers) throws InterruptedException {
        if (!reaches(() -> callers.stream().allMatch(TestCaller::ended))) {
            oneWasLost = true;
            callers.forEach(TestCaller::interrupt);
            fail("the call still waits although it had every chance to end");
        }
    }

    /** Lets others run until the condition holds; false if they had every chance and it still does not. */
    static boolean reaches(BooleanSupplier condition) throws InterruptedException {
        int chance = oneWasLost ? SHORT_CHANCE : FAIR_CHANCE;
        for (int moment = 0; moment < chance && !condition.getAsBoolean(); moment++) {
            letOthersRun();
        }
        return condition.getAsBoolean();
    }

    static void letOthersRun() throws InterruptedException {
        var passerBy = new Thread(TestCaller::pause, "a passer-by");
        passerBy.setDaemon(true);
        passerBy.start();
        passerBy.join();
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean surelyWaits() {
        timesSeenWaiting = waitsWithoutLimit() ? timesSeenWaiting + 1 : 0;
        return timesSeenWaiting >= SURELY_WAITING;
    }

    private boolean waitsWithoutLimit() {
        var state = thread.getState();
        return state == Thread.State.WAITING || state == Thread.State.BLOCKED;
    }
}
