import dev.lockstep.engine.Cause;
import dev.lockstep.engine.StuckException;
import dev.lockstep.engine.Workers;
import java.util.concurrent.CountDownLatch;

/** An audit that lasts as long as somebody else's work, if it meets that work under way. */
final class LongAudit {

    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(2);
    private volatile boolean workHasBegun;

    /** Prepares one thread that asks for audited transfers from 0 to 1, and one that works meanwhile. */
    void prepare(Workers workers, Bank audited, String words, Workers.Action work) {
        workers.add("asks for audited transfers", () -> {
            for (int i = 0; i < 20; i++) {
                audited.transfer(0, 1, 1, this::audit);
            }
            gone.countDown();
        });
        workers.add(words, () -> {
            workHasBegun = true;
            try {
                work.run();
            } finally {
                over.countDown();
            }
            gone.countDown();
        });
    }

    /** Whether the work could only go on when the audit was cut short. */
    boolean holdsUpTheWork(Workers workers) {
        try {
            workers.run();
            return false;
        } catch (StuckException stuck) {
            if (stuck.finding().cause() != Cause.MISSED_SIGNAL) {
                throw stuck;
            }
            over.countDown();
            workers.start("waits until both have gone", gone::await).join();
            return true;
        }
    }

    private void audit() {
        if (workHasBegun) {
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts the threads of this check", e);
            }
        }
        Thread.yield();
    }
}
