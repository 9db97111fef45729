package dev.lockstep.engine.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Simulations do not disturb the threads that want them, nor each other. */
class CarrierTest {

    @Test
    void leavesTheCallersMonitorsAlone() throws InterruptedException {
        Throwable thrown = Running.thrownBy(NeverEnds.class);
        Object held = new Object();
        Thread listener = Thread.ofPlatform().daemon().start(() -> {
            synchronized (held) {
                // As a listener does that prints the failure, and enters again what it holds.
                assertTrue(String.valueOf(thrown.getMessage()).startsWith("SPIN"));
                synchronized (held) {
                    held.notifyAll();
                }
            }
        });
        assertTrue(listener.join(Duration.ofSeconds(30)), "the monitor was lost");
    }

    @Test
    void runsOneAtATimeWhenTestsRunInParallel() {
        Running.with(
                        Map.of(
                                "junit.jupiter.execution.parallel.enabled", "true",
                                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
                        InParallel.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(4).failed(0));
    }

    @Test
    void leavesAnInterruptToTheCaller() {
        Thread.currentThread().interrupt();
        assertFalse(Running.isCarrierInterrupted());
        assertTrue(Thread.interrupted());
    }

    static class NeverEnds {

        private final AtomicInteger stop = new AtomicInteger();

        @EverySchedule
        void spins() {
            while (stop.get() == 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class InParallel {

        private static int statics;

        @EverySchedule
        void counts() throws InterruptedException {
            count();
        }

        @EverySchedule
        void countsOnce() throws InterruptedException {
            count();
        }

        @EverySchedule
        void countsTwice() throws InterruptedException {
            count();
        }

        @EverySchedule
        void countsAgain() throws InterruptedException {
            count();
        }

        private static void count() throws InterruptedException {
            var count = new AtomicInteger();
            statics++;
            Thread other = Thread.startVirtualThread(() -> count.addAndGet(2));
            count.addAndGet(statics);
            count.incrementAndGet();
            other.join();
            assertEquals(4, count.get());
        }
    }
}
