package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;

/**
 * Looks after an hour whether some work of thousands of steps is done, which takes no time.
 *
 * <p>The work shows little progress: a lamp goes on and off again.
 */
public final class LongWorkBesideASleeper implements Program {

    private static final int BLINKS = 3_000;

    private volatile boolean on;
    private volatile boolean done;

    private void blink() {
        for (int i = 0; i < BLINKS; i++) {
            on = true;
            on = false;
            boolean seen = on;
            on = seen;
        }
        done = true;
    }

    @Override
    public void run() throws InterruptedException {
        var worker = new Thread(this::blink);
        worker.start();
        Thread.sleep(3_600_000);
        assertTrue(done);
        worker.join();
    }
}
