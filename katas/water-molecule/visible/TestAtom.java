import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** An atom, and what became of it. */
final class TestAtom implements Runnable {

    final boolean isHydrogen;
    private final AtomicInteger moments;
    private final Semaphore released;
    private final boolean slow;
    private int called;
    private int releases;
    private int begun;
    private int ended;

    /**
     * @param moments counts the moments of the laboratory: each call, and each begin and end of a release, is one
     * @param released gets a permit for each release that has begun
     */
    TestAtom(boolean isHydrogen, AtomicInteger moments, Semaphore released, boolean slow) {
        this.isHydrogen = isHydrogen;
        this.moments = moments;
        this.released = released;
        this.slow = slow;
    }

    /** Is released. */
    @Override
    public void run() {
        releases++;
        begun = moments.incrementAndGet();
        released.release();
        if (slow) {
            TestLab.takeAnHour();
        } else {
            Thread.yield();
        }
        ended = moments.incrementAndGet();
    }

    /** Becomes part of a molecule. */
    void bond(H2O water) throws InterruptedException {
        called = moments.incrementAndGet();
        if (isHydrogen) {
            water.hydrogen(this);
        } else {
            water.oxygen(this);
        }
        assertReleasedOnce();
    }

    void assertReleasedOnce() {
        assertEquals(1, releases, "releases of one call when it has returned");
        assertTrue(ended > 0, "a call returned before its release had ended");
    }

    /** A moment right before its call began. */
    int called() {
        return called;
    }

    int begun() {
        return begun;
    }

    int ended() {
        return ended;
    }
}
