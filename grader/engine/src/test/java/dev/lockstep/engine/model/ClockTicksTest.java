package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** In some schedules time does not stand still between two looks at the clock: each takes a nanosecond. */
class ClockTicksTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ClockTicksTest.class);
    }

    /** Nobody opens the gate: whoever has no patience goes away at once, also with less of it than none. */
    abstract static class Gate implements Program {
        private boolean open;

        abstract boolean isPatient(long begun, long nanos);

        @Override
        public void run() throws InterruptedException {
            synchronized (this) {
                long begun = System.nanoTime();
                while (!open && isPatient(begun, Long.MIN_VALUE)) {
                    wait();
                }
            }
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class WhatIsLeftWrapsRound extends Gate {
        @Override
        boolean isPatient(long begun, long nanos) {
            return begun + nanos - System.nanoTime() > 0;
        }
    }

    static final class WhatHasPassedIsCompared extends Gate {
        @Override
        boolean isPatient(long begun, long nanos) {
            return System.nanoTime() - begun < nanos;
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TwoLooksAreTakenForOneMoment implements Program {
        @Override
        public void run() {
            assertEquals(System.nanoTime(), System.nanoTime());
        }
    }

    static final class WholeMillisecondsAreExact implements Program {
        @Override
        public void run() throws InterruptedException {
            long begun = System.nanoTime();
            long millis = System.currentTimeMillis();
            Thread.sleep(250);
            TimeUnit.MILLISECONDS.sleep(250);
            assertEquals(500, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            assertEquals(500, System.currentTimeMillis() - millis);
        }
    }

    static final class ATickEndsAWaitThatIsOver implements Program {
        @Override
        public void run() throws InterruptedException {
            var waiter = new Thread(() -> {
                synchronized (this) {
                    try {
                        TimeUnit.NANOSECONDS.timedWait(this, 1);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }
            });
            waiter.start();
            long begun = System.nanoTime();
            waiter.join();
            assertTrue(System.nanoTime() >= begun);
        }
    }
}
