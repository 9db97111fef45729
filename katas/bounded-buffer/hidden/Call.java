import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.util.concurrent.CountDownLatch;

/** One put or take on a thread of its own, and what became of it. */
final class Call {

    /** When its thread is interrupted. */
    enum Interrupted {
        NEVER,
        BEFORE,
        LATER
    }

    private final BoundedBuffer<Integer> buffer;
    private final Integer item;
    private final Interrupted when;
    private final CountDownLatch interruptSent = new CountDownLatch(1);
    private final Worker worker;
    private boolean threw;
    private boolean interruptKept;
    private Integer taken;

    private Call(Workers workers, String words, BoundedBuffer<Integer> buffer, Integer item, Interrupted when) {
        this.buffer = buffer;
        this.item = item;
        this.when = when;
        worker = workers.start(words, this::run);
    }

    static Call put(Workers workers, BoundedBuffer<Integer> buffer, int item, Interrupted when) {
        return new Call(workers, "puts " + item, buffer, item, when);
    }

    static Call take(Workers workers, BoundedBuffer<Integer> buffer, Interrupted when) {
        return new Call(workers, "takes", buffer, null, when);
    }

    static Call put(Workers workers, BoundedBuffer<Integer> buffer, int item) {
        return put(workers, buffer, item, Interrupted.NEVER);
    }

    static Call take(Workers workers, BoundedBuffer<Integer> buffer) {
        return take(workers, buffer, Interrupted.NEVER);
    }

    private void run() {
        if (when == Interrupted.BEFORE) {
            Thread.currentThread().interrupt();
            interruptSent.countDown();
        }
        try {
            putOrTake();
        } catch (InterruptedException e) {
            threw = true;
            return;
        }
        interruptKept = when != Interrupted.NEVER && isInterruptedInTheEnd();
    }

    private void putOrTake() throws InterruptedException {
        if (item == null) {
            taken = buffer.take();
            assertNotNull(taken, "take returned null");
        } else {
            buffer.put(item);
        }
    }

    private boolean isInterruptedInTheEnd() {
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

    void assertWaits(String otherwise) throws InterruptedException {
        Waits.assertWaits(worker, otherwise);
    }

    /** Whether it has ended; throws what it threw. */
    boolean hasEnded() {
        if (worker.ended()) {
            worker.join();
            return true;
        }
        return false;
    }

    /** Waits for its end and says whether it ended with InterruptedException; an interrupt must not vanish. */
    boolean endsByInterrupt() {
        worker.join();
        assertFalse(threw && when == Interrupted.NEVER, "a call was interrupted that nobody interrupted");
        assertTrue(threw || interruptKept || when == Interrupted.NEVER, "an interrupt was swallowed");
        return threw;
    }

    /** Waits for its end, which has to be an InterruptedException. */
    void assertEndsByInterrupt(String otherwise) {
        assertTrue(endsByInterrupt(), otherwise);
    }

    /** Waits for its end, which has to be as usual, and gives the item that a take returned. */
    Integer result() {
        assertFalse(endsByInterrupt(), "a call was interrupted although it need not wait");
        return taken;
    }
}
