import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenInterruptTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final FanOut fanOut = new FanOut();

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName(
            "a caller that is interrupted while it waits gets InterruptedException, and no call goes on afterwards")
    void leaves(Workers workers) throws InterruptedException {
        try (var one = new SilentAirline();
                var other = new SilentAirline()) {
            var airlines = Airlines.of("one", one).and("quick", () -> "1").and("other", other);
            var asker = Asker.interruptible(workers, fanOut, airlines, Asker.PLENTY);
            Thread.sleep(MINUTE);

            asker.interrupt();

            asker.assertInterrupted();
            one.assertCancelled();
            other.assertCancelled();
        }
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("a caller that is interrupted does not wait for calls that ignore their interrupts")
    void doesNotWaitForDeafOnes(Workers workers) throws InterruptedException {
        var airlines = Airlines.of("deaf", new DeafAirline()).and("quick", () -> "1");
        var asker = Asker.interruptible(workers, fanOut, airlines, Asker.PLENTY);
        Thread.sleep(MINUTE);

        asker.interrupt();

        asker.assertInterrupted();
        asker.assertTook(MINUTE);
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("a caller with a single call and no limit to speak of can be interrupted like any other")
    void doesNotWaitForASingleOne(Workers workers) throws InterruptedException {
        var noLimit = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
        var asker = Asker.interruptible(workers, fanOut, Airlines.of("deaf", new DeafAirline()), noLimit);
        Thread.sleep(MINUTE);

        asker.interrupt();

        asker.assertInterrupted();
        asker.assertTook(MINUTE);
    }

    @EverySchedule(budget = 150)
    @DisplayName("a caller that is interrupted at any moment gets InterruptedException, and no call goes on afterwards")
    void leavesAtAnyMoment(Workers workers) {
        try (var one = new SilentAirline();
                var other = new SilentAirline()) {
            var airlines = Airlines.of("one", one).and("other", other);
            var asker = Asker.interruptible(workers, fanOut, airlines, Asker.PLENTY);

            asker.interrupt();

            asker.assertInterrupted();
            one.assertCancelled();
            other.assertCancelled();
        }
    }

    @EverySchedule(budget = 200, cause = Cause.ORDER)
    @DisplayName(
            "when a caller is interrupted just as the limit is over, its calls have been interrupted before ask ends")
    void meetsTheLimit(Workers workers) throws InterruptedException {
        meetsTheLimit(workers, Duration.ZERO);
    }

    /** Not every clock counts anything shorter than a millisecond. */
    @EverySchedule(budget = 200, cause = Cause.ORDER)
    @DisplayName(
            "when a caller is interrupted a millisecond after the limit, its calls have been interrupted before ask ends")
    void meetsTheLimitAMillisecondLater(Workers workers) throws InterruptedException {
        meetsTheLimit(workers, Duration.ofMillis(1));
    }

    private void meetsTheLimit(Workers workers, Duration later) throws InterruptedException {
        try (var silent = new SilentAirline()) {
            var asker = Asker.interruptible(workers, fanOut, Airlines.of("silent", silent), LIMIT);
            Thread.sleep(LIMIT.plus(later));

            asker.interrupt();

            asker.assertNoInterruptLost();
            silent.assertCancelled();
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a caller that was interrupted before it has to wait gets InterruptedException")
    void comesInterrupted(Workers workers) {
        try (var silent = new SilentAirline()) {
            var ended = workers.start("interrupts itself and asks", () -> {
                Thread.currentThread().interrupt();
                boolean threw = false;
                try {
                    fanOut.ask(Airlines.of("silent", silent).calls(), Asker.PLENTY);
                } catch (InterruptedException expected) {
                    threw = true;
                }
                assertTrue(threw, "ask waited although its thread was interrupted");
            });
            ended.join();
            silent.assertCancelled();
        }
    }

    @EverySchedule(budget = 200)
    @DisplayName("an interrupt of the caller that comes just as the last call ends is honoured or kept")
    void meetsTheLastCall(Workers workers) {
        var asker = Asker.interruptible(workers, fanOut, Airlines.of("quick", () -> "1"), Asker.PLENTY);

        asker.interrupt();

        asker.assertNoInterruptLost();
    }

    @EverySchedule(budget = 100)
    @DisplayName("an interrupt of the caller that comes from a call itself is honoured or kept")
    void comesFromACall(Workers workers) {
        workers.add("asks a call that interrupts it", () -> {
            var caller = Thread.currentThread();
            boolean honoured = false;
            try {
                var airlines = Airlines.of("rude", () -> {
                    caller.interrupt();
                    return "1";
                });
                fanOut.ask(airlines.calls(), Asker.PLENTY);
            } catch (InterruptedException expected) {
                honoured = true;
            }
            assertTrue(honoured || Thread.interrupted(), "an interrupt was lost");
        });

        workers.run();
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a call that interrupts its own thread is felt neither by the caller nor by other calls")
    void keepsInterruptsApart(Workers workers) {
        for (int round = 0; round < 2; round++) {
            var rude = Airlines.of("rude", () -> {
                Thread.currentThread().interrupt();
                return "1";
            });
            assertEquals(
                    Map.of("rude", "1"),
                    Asker.start(workers, fanOut, rude, Asker.PLENTY).answers());
            var later = Airlines.of("later", HiddenInterruptTest::isInterrupted)
                    .and("last", HiddenInterruptTest::isInterrupted);
            assertEquals(
                    Map.of("later", "false", "last", "false"),
                    Asker.start(workers, fanOut, later, Asker.PLENTY).answers());
        }
    }

    private static String isInterrupted() {
        return String.valueOf(Thread.currentThread().isInterrupted());
    }
}
