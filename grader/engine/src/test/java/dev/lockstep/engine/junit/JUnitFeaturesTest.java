package dev.lockstep.engine.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.Events;

/** What else of JUnit can stand beside {@link EverySchedule}. */
class JUnitFeaturesTest {

    @Test
    void repeatsDisablesAndNamesTests() {
        Events tests = Running.tests(Ordinary.class);

        tests.assertStatistics(statistics -> statistics.succeeded(3).failed(0).aborted(0));
        assertTrue(tests.succeeded().stream()
                .anyMatch(event -> event.getTestDescriptor()
                        .getParent()
                        .orElseThrow()
                        .getDisplayName()
                        .equals("a name of its own")));
    }

    @Test
    void runsInheritedTestsAndWhatBelongsToThem() {
        Running.assertAllPass(Child.class, 1);
    }

    @Test
    void runsInAStaticNestedClassAndInARecord() {
        Running.assertAllPass(AsRecord.class, 1);
    }

    @Test
    void runsTheConstructorInTheEngineOnly() {
        Running.assertAllPass(StartsThreadInConstructor.class, 1);
        assertEquals(0, StartsThreadInConstructor.MADE_OUTSIDE.get());
    }

    @Test
    void tellsThatAConstructorThrows() {
        ScheduleFailure failure = (ScheduleFailure) Running.thrownBy(ThrowsInConstructor.class);

        assertEquals(Cause.EXCEPTION, Running.causeOf(failure));
        assertTrue(String.valueOf(failure.getMessage()).contains("as planned"), failure.getMessage());
    }

    @Test
    void isAbortedIfAnAssumptionNeverHolds() {
        Running.tests(NeverHolds.class)
                .assertStatistics(statistics -> statistics.aborted(1).failed(0));
    }

    @Test
    void goesOnWithTheSchedulesInWhichAnAssumptionHolds() {
        Running.assertAllPass(HoldsSometimes.class, 1);
        assertEquals(Cause.ATOMICITY, Running.causeOf(HoldsSometimesAndFails.class));
    }

    @Test
    void measuresTimeoutsInVirtualTime() {
        Running.tests(Timeouts.class)
                .assertStatistics(statistics -> statistics.succeeded(1).failed(1));
        assertTrue(
                Running.messageOf(Timeouts.class).contains("exceeded timeout of 1000 ms by 1 ms"),
                Running.messageOf(Timeouts.class));
    }

    @Test
    void refusesTimeoutsOnThreadsOutsideOfTheEngine() {
        assertTrue(
                Running.messageOf(Preemptive.class).startsWith("unsupported: assertTimeoutPreemptively"),
                Running.messageOf(Preemptive.class));
    }

    @Test
    void refusesEvenIfTheTestCatchesEverything() {
        assertTrue(
                Running.messageOf(CatchesEverything.class).startsWith("unsupported: a parallel stream"),
                Running.messageOf(CatchesEverything.class));
    }

    static class Ordinary {

        @RepeatedTest(2)
        @EverySchedule
        void isRepeated() {}

        @EverySchedule
        @DisplayName("a name of its own")
        void isNamed() {}

        @EverySchedule
        @Disabled("to see it skipped")
        void isDisabled() {
            throw new AssertionError("it is disabled");
        }
    }

    abstract static class Parent {

        final StringBuilder order = new StringBuilder();

        @BeforeEach
        void parentsFirst() {
            order.append("parent ");
        }

        abstract int expected();

        @EverySchedule
        void isInherited() {
            assertEquals("parent child ", order.toString());
            assertEquals(3, expected());
            order.append("test ");
        }

        @AfterEach
        void parentsLast() {
            assertEquals("parent child test after ", order.toString());
        }
    }

    static class Child extends Parent {

        @BeforeEach
        void childAfterwards() {
            order.append("child ");
        }

        @Override
        int expected() {
            return 3;
        }

        @AfterEach
        void childBefore() {
            order.append("after ");
        }
    }

    record AsRecord() {

        @EverySchedule
        void isATest() {
            assertEquals(new AsRecord(), this);
        }
    }

    static class StartsThreadInConstructor {

        static final AtomicInteger MADE_OUTSIDE = new AtomicInteger();

        private final Thread thread;

        StartsThreadInConstructor() {
            MADE_OUTSIDE.incrementAndGet();
            thread = new Thread(() -> {});
            thread.start();
        }

        @EverySchedule
        void joins() throws InterruptedException {
            thread.join();
        }
    }

    static class ThrowsInConstructor {

        ThrowsInConstructor() {
            throw new IllegalStateException("as planned");
        }

        @EverySchedule
        void isNeverReached() {}
    }

    static class NeverHolds {

        @EverySchedule
        void assumes() {
            assumeTrue(false, "never");
        }
    }

    static class HoldsSometimes {

        @EverySchedule
        void assumes() throws InterruptedException {
            assertTrue(firstOfTwo() >= 0);
        }
    }

    static class HoldsSometimesAndFails {

        @EverySchedule
        void assumes() throws InterruptedException {
            assertEquals(0, firstOfTwo());
        }
    }

    /** The number of the thread that came first, which must be 1: under other schedules the test is aborted. */
    private static int firstOfTwo() throws InterruptedException {
        var first = new AtomicInteger(-1);
        Thread[] threads = new Thread[2];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> first.compareAndSet(-1, number));
            threads[i].start();
        }
        threads[0].join();
        threads[1].join();
        assumeTrue(first.get() == 1);
        return first.get();
    }

    static class Timeouts {

        @EverySchedule
        void inTime() throws InterruptedException {
            assertEquals("a", assertTimeout(Duration.ofSeconds(1), () -> {
                Thread.sleep(1_000);
                return "a";
            }));
        }

        @EverySchedule
        void late() {
            assertTimeout(Duration.ofSeconds(1), () -> Thread.sleep(1_001), "too slow");
        }
    }

    static class Preemptive {

        @EverySchedule
        void isRefused() {
            assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {});
        }
    }

    static class CatchesEverything {

        @EverySchedule
        void goesOn() {
            try {
                assertEquals(6, Parallel.sum());
            } catch (Throwable ignored) {
                assertNotNull(ignored);
            }
        }
    }

    static class Parallel {

        static int sum() {
            return Stream.of(1, 2, 3).parallel().mapToInt(Integer::intValue).sum();
        }
    }
}
