import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenLimitTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final FanOut fanOut = new FanOut();

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("three calls that do not answer cost the limit once, not three times")
    void isOneForAll(Workers workers) {
        try (var one = new SilentAirline();
                var two = new SilentAirline();
                var three = new SilentAirline()) {
            var airlines = Airlines.of("one", one).and("two", two).and("three", three);

            var asker = Asker.start(workers, fanOut, airlines, LIMIT);

            assertEquals(Map.of(), asker.answers());
            asker.assertTook(LIMIT);
        }
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("of calls that end one after another, those that end after the limit have no entry")
    void isNotRenewed(Workers workers) {
        var airlines =
                Airlines.of("soon", fareAfter(2)).and("late", fareAfter(4)).and("last", fareAfter(6));

        var asker = Asker.start(workers, fanOut, airlines, LIMIT);

        assertEquals(Map.of("soon", "a fare"), asker.answers());
        asker.assertTook(LIMIT);
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("calls that were in time have their entries, wherever in the map a silent one is")
    void keepsWhatWasInTime(Workers workers) {
        for (int silentOne = 0; silentOne < 3; silentOne++) {
            try (var silent = new SilentAirline()) {
                var airlines = Airlines.none();
                for (int i = 0; i < 3; i++) {
                    airlines.and("airline " + i, i == silentOne ? silent : () -> "a fare");
                }

                var answers = Asker.start(workers, fanOut, airlines, LIMIT).answers();

                assertEquals(2, answers.size());
                assertEquals(false, answers.containsKey("airline " + silentOne));
            }
        }
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("as soon as all calls have ended, ask returns, however much time is left")
    void returnsWithTheLast(Workers workers) {
        var failingFirst = Airlines.of("fails", failureAfter(1)).and("answers", fareAfter(2));
        var failingLast = Airlines.of("fails", failureAfter(2)).and("answers", fareAfter(1));
        for (var airlines : List.of(failingFirst, failingLast)) {
            var asker = Asker.start(workers, fanOut, airlines, Asker.PLENTY);

            assertEquals(Map.of("answers", "a fare"), asker.answers());
            asker.assertTook(Duration.ofMinutes(2));
        }
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("when three calls fail at once, ask returns at once")
    void returnsWithTheLastFailure(Workers workers) {
        var airlines = Airlines.none();
        for (int i = 0; i < 3; i++) {
            airlines.and("airline " + i, () -> {
                throw new IllegalStateException("no fares");
            });
        }

        var asker = Asker.start(workers, fanOut, airlines, Asker.PLENTY);

        assertEquals(Map.of(), asker.answers());
        asker.assertTook(Duration.ZERO);
    }

    @EverySchedule(budget = 200, cause = Cause.LATE)
    @DisplayName("when three calls return at the same moment, ask does not miss that all have ended")
    void returnsWhenAllEndTogether(Workers workers) {
        var airlines = Airlines.of("one", () -> "1").and("two", () -> "2").and("three", () -> "3");

        var asker = Asker.start(workers, fanOut, airlines, Asker.PLENTY);

        assertEquals(Map.of("one", "1", "two", "2", "three", "3"), asker.answers());
        asker.assertTook(Duration.ZERO);
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("when the limit is over, ask returns, although two calls ignore their interrupts for ten minutes")
    void doesNotWaitForDeafOnes(Workers workers) {
        var airlines = Airlines.of("deaf", new DeafAirline())
                .and("quick", () -> "a fare")
                .and("deaf as well", new DeafAirline());

        var asker = Asker.start(workers, fanOut, airlines, LIMIT);

        assertEquals(Map.of("quick", "a fare"), asker.answers());
        asker.assertTook(LIMIT);
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("with no time at all, ask returns at once, and no call goes on")
    void hasNoTime(Workers workers) {
        for (var limit : List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            returnsAtOnce(workers, limit);
        }
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("a fraction of a millisecond is soon over")
    void hasHardlyAnyTime(Workers workers) {
        for (var limit : List.of(Duration.ofNanos(1), Duration.ofNanos(300_000), Duration.ofNanos(1_700_000))) {
            returnsAtOnce(workers, limit);
        }
    }

    private void returnsAtOnce(Workers workers, Duration limit) {
        try (var silent = new SilentAirline()) {
            var asker = Asker.start(workers, fanOut, Airlines.of("silent", silent), limit);

            assertEquals(Map.of(), asker.answers());
            asker.assertTook(Duration.ZERO);
            silent.assertCancelled();
        }
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @Tag("functional")
    @DisplayName("a very long limit leaves calls all the time that they need, and no thread waits for its end")
    void hasPlentyOfTime(Workers workers) {
        for (var limit : List.of(Duration.ofDays(365_000), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))) {
            var airlines = Airlines.of("quick", () -> "1").and("slow", HiddenLimitTest::tomorrow);

            var asker = Asker.start(workers, fanOut, airlines, limit);

            assertEquals(Map.of("quick", "1", "slow", "2"), asker.answers());
        }
    }

    private static String tomorrow() throws InterruptedException {
        Thread.sleep(Duration.ofDays(1));
        return "2";
    }

    private static Callable<String> fareAfter(int minutes) {
        return SlowAirline.after(Duration.ofMinutes(minutes), "a fare");
    }

    private static Callable<String> failureAfter(int minutes) {
        return () -> {
            Thread.sleep(Duration.ofMinutes(minutes));
            throw new IOException("after " + minutes + " minutes");
        };
    }
}
