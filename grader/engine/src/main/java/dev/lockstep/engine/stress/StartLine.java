package dev.lockstep.engine.stress;

import java.util.concurrent.atomic.AtomicInteger;

/** A barrier that threads spin at, so that they leave it within nanoseconds of each other. */
final class StartLine {

    /** Spinning longer than this would keep threads that have not arrived from the processor. */
    private static final int SPINS_BEFORE_YIELD = 1_000;

    private final AtomicInteger missing;

    StartLine(int threads) {
        missing = new AtomicInteger(threads);
    }

    @SuppressWarnings("ThreadPriorityCheck") // yielding only saves time here, nothing relies on it
    void await() {
        missing.decrementAndGet();
        for (int spins = 0; missing.get() > 0; spins++) {
            if (spins < SPINS_BEFORE_YIELD) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }
}
