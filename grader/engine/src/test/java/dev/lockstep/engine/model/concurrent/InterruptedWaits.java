package dev.lockstep.engine.model.concurrent;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.atomic.AtomicInteger;

/** Waits that only an interrupt ends, for tests that hold programs which wait. */
abstract class InterruptedWaits {

    /** One wait. */
    interface Wait {
        void await() throws Exception;
    }

    /** Lets one thread after the other wait, and interrupts each: before it waits, or meanwhile. */
    static void eachEnds(Wait... waits) throws InterruptedException {
        long begun = System.nanoTime();
        var ended = new AtomicInteger();
        for (Wait wait : waits) {
            var waiting = new Thread(() -> endsByInterrupt(wait, ended));
            waiting.start();
            waiting.interrupt();
            waiting.join();
        }
        assertEquals(waits.length, ended.get());
        assertEquals(0, NANOSECONDS.toMillis(System.nanoTime() - begun), "nobody waited for a time to be over");
    }

    private static void endsByInterrupt(Wait wait, AtomicInteger ended) {
        try {
            wait.await();
        } catch (InterruptedException expected) {
            assertFalse(Thread.currentThread().isInterrupted(), "the exception stands for the status");
            ended.incrementAndGet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
