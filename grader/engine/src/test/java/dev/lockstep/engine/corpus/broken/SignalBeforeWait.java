package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * A thread that waits for a notification without a condition to remember that it was given.
 *
 * <p>The notification comes before the wait: nobody is there to hear it, and none follows.
 */
@Finds(Cause.MISSED_SIGNAL)
@SuppressWarnings("WaitNotInLoop")
public final class SignalBeforeWait implements Program {
    private final Object finished = new Object();

    private void finish() {
        synchronized (finished) {
            finished.notifyAll();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var worker = new Thread(this::finish, "worker");
        worker.start();
        synchronized (finished) {
            finished.wait();
        }
        worker.join();
        assertFalse(worker.isAlive());
    }
}
