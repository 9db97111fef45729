package dev.lockstep.engine.corpus.timers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;

/** Sleeps to be last: a sleep never ends early, whatever timers do. */
public final class SleepsForASecond implements Program {

    @Override
    public void run() throws InterruptedException {
        long begun = System.nanoTime();
        var other = new Thread(() -> assertTrue(System.nanoTime() >= begun));
        other.start();
        Thread.sleep(1_000);
        assertFalse(System.nanoTime() - begun < 1_000_000_000L);
        other.join();
    }
}
