package dev.lockstep.engine.stress;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A barrier that lets threads go together.
 *
 * <p>Platform threads spin at it, so that they leave it within nanoseconds of each other. Virtual threads wait: those that spin
 * keep the few carriers from those that have not arrived, even if they yield.
 */
final class StartLine {

    /** Spinning longer than this would keep threads that have not arrived from the processor. */
    private static final int SPINS_BEFORE_YIELD = 1_000;

    private final AtomicInteger missing;
    private final CountDownLatch gate;

    StartLine(int threads) {
        missing = new AtomicInteger(threads);
        gate = new CountDownLatch(threads);
    }

    void await() throws InterruptedException {
        if (Thread.currentThread().isVirtual()) {
            gate.countDown();
            gate.await();
        } else {
            missing.decrementAndGet();
            spin();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // yielding only saves time here, nothing relies on it
    private void spin() {
        for (int spins = 0; missing.get() > 0; spins++) {
            if (spins < SPINS_BEFORE_YIELD) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }
}
