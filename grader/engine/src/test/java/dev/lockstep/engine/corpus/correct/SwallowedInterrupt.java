package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.time.Duration;

/**
 * A worker swallows its interrupts: right, because a volatile flag, not the interrupt, tells it to end, and it looks
 * at the flag in every round.
 */
public final class SwallowedInterrupt implements Program {
    private volatile boolean ended;
    private int naps;

    private void napUntilEnded() {
        while (!ended) {
            try {
                naps++;
                Thread.sleep(Duration.ofSeconds(10));
            } catch (InterruptedException ignored) {
                // The loop looks at the flag.
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var worker = new Thread(this::napUntilEnded);
        worker.start();
        worker.interrupt();
        ended = true;
        worker.interrupt();
        worker.join();
        assertTrue(naps >= 0);
        assertFalse(worker.isAlive());
    }
}
