package dev.lockstep.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.WorkerFailedException;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

@DisplayName("@Stress")
@Tag("alone")
class StressTest {

    private static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void forget() {
        LOG.clear();
    }

    @Test
    @DisplayName("runs the body as often as asked, each time on a fresh instance")
    void repeats() {
        EngineExecutionResults results = run(Repeats.class);
        assertEquals(20, results.testEvents().succeeded().count());
        assertEquals(20, LOG.size());
    }

    static class Repeats {
        private final List<String> own = new ArrayList<>();

        @Stress(iterations = 20)
        void body() {
            own.add("once");
            assertEquals(1, own.size());
            LOG.add("ran");
        }
    }

    @Test
    @DisplayName("stops at the first failing iteration")
    void stopsAtFailure() {
        assertEquals(1, run(FailsAtOnce.class).testEvents().failed().count());
        assertEquals(1, LOG.size());
    }

    static class FailsAtOnce {
        @Stress(iterations = 20)
        void body() {
            LOG.add("ran");
            fail("on purpose");
        }
    }

    @Test
    @DisplayName("refuses a senseless number of iterations")
    void refusesZero() {
        EngineExecutionResults results = run(ZeroIterations.class);
        assertTrue(
                failure(results).toString().contains("expected 1 to 100,000"),
                failure(results).toString());
    }

    static class ZeroIterations {
        @Stress(iterations = 0)
        void body() {}
    }

    @Test
    @DisplayName("runs workers one after another in the first iteration")
    void firstIsSerial() {
        run(LogsWorkers.class);
        assertEquals(List.of("a begins", "a ends", "b begins", "b ends"), LOG);
    }

    static class LogsWorkers {
        @Stress(iterations = 1)
        void body(Workers workers) {
            workers.add("a", () -> log("a"));
            workers.add("b", () -> log("b"));
            workers.run();
        }

        private static void log(String name) {
            LOG.add(name + " begins");
            LOG.add(name + " ends");
        }
    }

    @Test
    @DisplayName("lets the next worker go when the one before it waits, in the first iteration too")
    void serialWorkersMayWait() {
        assertEquals(1, run(WaitsForTheNext.class).testEvents().succeeded().count());
    }

    static class WaitsForTheNext {
        private boolean ready;

        @Stress(iterations = 1)
        void body(Workers workers) {
            workers.add("waits", this::await);
            workers.add("signals", this::signal);
            workers.run();
        }

        private synchronized void await() throws InterruptedException {
            while (!ready) {
                wait();
            }
        }

        private synchronized void signal() {
            ready = true;
            notifyAll();
        }
    }

    @Test
    @DisplayName("uses virtual threads in the last quarter only")
    void lastQuarterIsVirtual() {
        run(AsksItsThread.class);
        assertEquals(6, Collections.frequency(LOG, "platform"));
        assertEquals(2, Collections.frequency(LOG, "virtual"));
        assertEquals("virtual", LOG.getLast());
    }

    static class AsksItsThread {
        @Stress(iterations = 8)
        void body(Workers workers) {
            workers.add(1, "asks", _ -> LOG.add(Thread.currentThread().isVirtual() ? "virtual" : "platform"));
            workers.run();
        }
    }

    @Test
    @DisplayName("throws a worker's failure on the test's thread")
    void workerFailureCounts() {
        assertEquals("from a worker", failure(run(FailsOnAWorker.class)).getMessage());
    }

    static class FailsOnAWorker {
        @Stress
        void body(Workers workers) {
            workers.add("is fine", () -> {});
            workers.add("fails", () -> fail("from a worker"));
            workers.run();
        }
    }

    @Test
    @DisplayName("wraps a worker's checked exception")
    void checkedExceptions() {
        WorkerFailedException failure =
                assertInstanceOf(WorkerFailedException.class, failure(run(ThrowsChecked.class)));
        assertInstanceOf(IOException.class, failure.getCause());
    }

    static class ThrowsChecked {
        @Stress
        void body(Workers workers) {
            workers.start("throws", () -> {
                        throw new IOException("disk full");
                    })
                    .join();
        }
    }

    @Test
    @DisplayName("says that what breaks in the first iteration is a wrong result, and later what its author declared")
    void brokenAs() {
        assertEquals(List.of(Cause.WRONG_RESULT.name()), brokenAs(run(FailsAtOnce.class)));
        assertEquals(List.of(Cause.LOST_UPDATE.name()), brokenAs(run(FailsLater.class)));
    }

    static class FailsLater {
        @Stress(iterations = 5, cause = Cause.LOST_UPDATE)
        void body() {
            LOG.add("ran");
            assertTrue(LOG.size() < 3);
        }
    }

    @Test
    @DisplayName("says that it was alone if the first iteration fails before any other thread is made")
    void alone() {
        assertEquals(1, saidToBeAlone(FailsAtOnce.class));
        assertEquals(0, saidToBeAlone(FailsLater.class));
        assertEquals(0, saidToBeAlone(FailsBesideAWorker.class));
        assertEquals(0, saidToBeAlone(FailsBehindAVirtualThread.class));
    }

    private static long saidToBeAlone(Class<?> tests) {
        LOG.clear();
        return run(tests).allEvents().reportingEntryPublished().stream()
                .filter(event -> event.toString().contains(Stress.ALONE))
                .count();
    }

    static class FailsBesideAWorker {
        @Stress(iterations = 1)
        void body(Workers workers) {
            workers.start("ends", () -> {}).join();
            fail("with somebody else");
        }
    }

    static class FailsBehindAVirtualThread {
        @Stress(iterations = 1)
        void body() throws InterruptedException {
            Thread.startVirtualThread(() -> {}).join();
            fail("with somebody else");
        }
    }

    @Test
    @DisplayName("draws the same start orders from the same seed")
    void seeded() {
        assertEquals(orders(7), orders(7));
        assertFalse(orders(7).equals(orders(8)), "other seeds give other orders");
    }

    private static List<Integer> orders(long seed) {
        List<Integer> drawn = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            drawn.add(new Iteration(number, 20, seed).random().nextInt(1_000_000));
        }
        return drawn;
    }

    @Test
    @DisplayName("settle returns when a worker waits, and ended tells that it has not ended")
    void settles() {
        EngineExecutionResults results = run(Settles.class);
        assertEquals(
                1,
                results.testEvents().succeeded().count(),
                () -> failure(results).toString());
    }

    static class Settles {
        @Stress(iterations = 1)
        void body(Workers workers) {
            var waiting = workers.start("waits", new CountDownLatch(1)::await);
            waiting.settle();
            assertFalse(waiting.ended());
            assertTrue(waiting.waits());
            waiting.interrupt();
            var interrupted = assertThrows(WorkerFailedException.class, waiting::join);
            assertInstanceOf(InterruptedException.class, interrupted.getCause());
            assertFalse(workers.start("ends", () -> {}).waits());
        }
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(tests))
                .execute();
    }

    private static Throwable failure(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> brokenAs(EngineExecutionResults results) {
        LOG.clear();
        return results.allEvents().reportingEntryPublished().stream()
                .map(Event::toString)
                .filter(text -> text.contains(Stress.BROKEN_AS))
                .map(text -> text.replaceAll("(?s).*lockstep.brokenAs = '([A-Z_]+)'.*", "$1"))
                .toList();
    }
}
