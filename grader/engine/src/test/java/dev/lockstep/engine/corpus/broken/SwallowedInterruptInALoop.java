package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A heartbeat that sleeps between beats and swallows the interrupt that should end it.
 *
 * <p>The interrupt arrives in {@code sleep}: the exception clears the flag, so the loop's condition stays true and the
 * heartbeat goes on for ever, while the main thread waits for its end. An interrupt before the loop's check ends it.
 */
@Finds(Cause.SPIN)
public final class SwallowedInterruptInALoop implements Program {
    private static final class Heartbeat implements Runnable {
        private final AtomicLong beats = new AtomicLong();

        @Override
        public void run() {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    beats.incrementAndGet();
                    Thread.sleep(100);
                } catch (InterruptedException ignored) {
                    // a short night does no harm
                }
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var heartbeat = new Heartbeat();
        var thread = new Thread(heartbeat, "heartbeat");
        thread.start();
        thread.interrupt();
        thread.join();
        assertTrue(heartbeat.beats.get() >= 0);
    }
}
