package dev.lockstep.engine.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What a test's author can rely on. */
class EveryScheduleTest {

    @Test
    void findsALostUpdate() {
        assertEquals(Cause.LOST_UPDATE, Running.causeOf(Racy.class));
    }

    @Test
    void passesWhatIsRightUnderEverySchedule() {
        Events tests = Running.tests(Guarded.class);

        tests.assertStatistics(statistics -> statistics.succeeded(1).failed(0));
        assertTrue(coverageOf(Guarded.class).startsWith("every "));
    }

    @Test
    void runsEachScheduleOnAFreshInstanceWithFreshStaticsAndAllThatBelongsToIt() {
        Running.tests(Fresh.class)
                .assertStatistics(statistics -> statistics.succeeded(1).failed(0));
    }

    @Test
    void runsParameterizedAndNestedTests() {
        Running.tests(Parameterized.class)
                .assertStatistics(statistics -> statistics.succeeded(3).failed(0));
        Running.tests(Outer.class)
                .assertStatistics(statistics -> statistics.succeeded(1).failed(0));
    }

    @Test
    void knowsWorkers() {
        Running.tests(WithWorkers.class)
                .assertStatistics(statistics -> statistics.succeeded(3).failed(0));
    }

    @Test
    void tellsWhatBreaksWithoutOverlapFromWhatBreaksOnlyWithIt() {
        assertEquals(Cause.WRONG_RESULT, Running.causeOf(AlwaysWrong.class));
    }

    @Test
    void refusesABudgetThatIsNone() {
        Throwable thrown = Running.thrownBy(NoBudget.class);

        assertInstanceOf(IllegalArgumentException.class, thrown);
        assertTrue(String.valueOf(thrown.getMessage()).contains("expected 10 to 1,000,000"), String.valueOf(thrown));
    }

    private static String coverageOf(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(type))
                .execute()
                .allEvents()
                .reportingEntryPublished()
                .stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class))
                .map(entry -> entry.getKeyValuePairs().get(EverySchedule.COVERAGE))
                .findFirst()
                .orElse("");
    }

    static class Counter {

        private int count;

        void increment() {
            count++;
        }

        synchronized void incrementGuarded() {
            count++;
        }
    }

    static class Racy {

        @EverySchedule(cause = Cause.LOST_UPDATE)
        void counts() throws InterruptedException {
            var counter = new Counter();
            var one = new Thread(counter::increment);
            var other = new Thread(counter::increment);
            one.start();
            other.start();
            one.join();
            other.join();
            assertEquals(2, counter.count);
        }
    }

    static class Guarded {

        @EverySchedule
        void counts() throws InterruptedException {
            var counter = new Counter();
            var one = new Thread(counter::incrementGuarded);
            var other = new Thread(counter::incrementGuarded);
            one.start();
            other.start();
            one.join();
            other.join();
            assertEquals(2, counter.count);
        }
    }

    static class Fresh {

        private static int runs;
        private static final List<String> LOG = new ArrayList<>();

        private int before;
        private boolean tested;

        @BeforeEach
        void setUp() {
            before++;
        }

        @EverySchedule
        void isFresh() {
            assertEquals(1, ++runs);
            assertEquals(1, before);
            assertTrue(LOG.isEmpty());
            LOG.add("run");
            tested = true;
        }

        @AfterEach
        void tearDown() {
            assertTrue(tested);
        }
    }

    static class Parameterized {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @EverySchedule
        void takes(int capacity) {
            assertTrue(capacity > 0 && capacity < 4);
        }
    }

    static class Outer {

        private int prepared;

        @BeforeEach
        void prepare() {
            prepared = 1;
        }

        @Nested
        class Inner {

            @BeforeEach
            void prepareMore() {
                prepared++;
            }

            @EverySchedule
            void seesTheOuterInstance() {
                assertEquals(2, prepared);
            }
        }
    }

    static class WithWorkers {

        @EverySchedule
        void waitsForAll(Workers workers) {
            var counter = new Counter();
            workers.add(2, "counts", number -> counter.incrementGuarded());
            workers.run();
            assertEquals(2, counter.count);
        }

        @EverySchedule
        void tellsWhoWaits(Workers workers) {
            BlockingQueue<String> queue = new LinkedBlockingQueue<>();
            Worker taker = workers.start("takes", () -> assertEquals("a", queue.take()));
            assertTrue(taker.waits());
            assertFalse(taker.ended());
            queue.add("a");
            taker.join();
            assertTrue(taker.ended());
        }

        @EverySchedule
        void handsOverWhatAWorkerThrew(Workers workers) {
            Worker failing = workers.start("fails", () -> {
                TimeUnit.SECONDS.sleep(Duration.ofHours(1).toSeconds());
                throw new IllegalStateException("as planned");
            });
            assertThrows(IllegalStateException.class, failing::join);
        }
    }

    static class AlwaysWrong {

        @EverySchedule
        void isWrong() {
            assertEquals(1, 2);
        }
    }

    static class NoBudget {

        @EverySchedule(budget = 0)
        void hasNone() {}
    }
}
