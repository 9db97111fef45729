import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

class HiddenCancelTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final FanOut fanOut = new FanOut();

    @EverySchedule(budget = 150, cause = Cause.ORDER)
    @DisplayName("when the limit is over, the calls that have not ended have been interrupted before ask returns")
    void cancelsBeforeItReturns(Workers workers) {
        try (var one = new SilentAirline();
                var other = new SilentAirline()) {
            var airlines = Airlines.of("one", one).and("quick", () -> "a fare").and("other", other);

            var asker = Asker.start(workers, fanOut, airlines, LIMIT);

            assertEquals(Map.of("quick", "a fare"), asker.answers());
            one.assertCancelled();
            other.assertCancelled();
        }
    }

    @EverySchedule(budget = 30)
    @DisplayName("a call that ends while others go on is not interrupted, and has its entry")
    void leavesTheOthersAlone(Workers workers) {
        try (var silent = new SilentAirline()) {
            var slow = SlowAirline.after(Duration.ofMillis(900), "a fare");

            var asker =
                    Asker.start(workers, fanOut, Airlines.of("silent", silent).and("slow", slow), LIMIT);

            assertEquals(Map.of("slow", "a fare"), asker.answers());
            assertFalse(slow.wasInterrupted(), "a call was interrupted that was in time");
        }
    }

    @EverySchedule(budget = 200)
    @DisplayName("of a call that ends just when the limit is over: if it was interrupted it has no entry")
    void endsAtTheLastMoment(Workers workers) {
        var brief = SlowAirline.after(LIMIT, "a fare");

        var asker = Asker.start(workers, fanOut, Airlines.of("brief", brief).and("quick", () -> "1"), LIMIT);

        var answers = asker.answers();
        assertEquals("1", answers.get("quick"));
        if (answers.size() > 1) {
            assertEquals("a fare", answers.get("brief"));
            assertFalse(brief.wasInterrupted(), "a call has an entry although it was interrupted");
        }
    }

    @EverySchedule(budget = 200, cause = Cause.ORDER)
    @DisplayName("what a call returns because it was interrupted is nothing that was in time")
    void takesNothingFromTheInterrupted(Workers workers) {
        try (var hasty = new HastyAirline()) {
            var airlines = Airlines.of("hasty", hasty).and("quick", () -> "1");

            var asker = Asker.start(workers, fanOut, airlines, LIMIT);

            assertEquals(Map.of("quick", "1"), asker.answers());
        }
    }

    @EverySchedule(budget = 30)
    @DisplayName("the map stays as it is when a call that was too late returns at last")
    void isFinished(Workers workers) throws InterruptedException {
        var airlines = Airlines.of("deaf", new DeafAirline()).and("quick", () -> "1");

        var answers = Asker.start(workers, fanOut, airlines, LIMIT).answers();

        assertEquals(Map.of("quick", "1"), answers);
        Thread.sleep(Duration.ofMinutes(15));
        assertEquals(Map.of("quick", "1"), answers);
    }

    @EverySchedule(budget = 200)
    @DisplayName("the map stays as it is when a call returns just when the limit is over")
    void isFinishedAtTheLastMoment(Workers workers) throws InterruptedException {
        var brief = SlowAirline.after(LIMIT, "a fare");

        var answers =
                Asker.start(workers, fanOut, Airlines.of("brief", brief), LIMIT).answers();

        var atFirst = Map.copyOf(answers);
        Thread.sleep(Duration.ofMinutes(15));
        assertEquals(atFirst, answers);
    }

    @EverySchedule(budget = 20)
    @DisplayName("when the limit of an ask is over, its call is interrupted, and none of the same name in a later ask")
    void interruptsNobodyElse(Workers workers) throws InterruptedException {
        for (var other : List.of(fanOut, new FanOut())) {
            interruptsItsOwnOnly(workers, other);
        }
    }

    private void interruptsItsOwnOnly(Workers workers, FanOut other) throws InterruptedException {
        try (var silent = new SilentAirline()) {
            var before = Airlines.of("quick", () -> "1").and("north", silent);
            var first = Asker.start(workers, fanOut, before, Duration.ofSeconds(30));
            Thread.sleep(Duration.ofSeconds(10));
            var slow = SlowAirline.after(Duration.ofSeconds(40), "2");

            var second = Asker.start(workers, other, Airlines.of("north", slow), Asker.PLENTY);

            assertEquals(Map.of("quick", "1"), first.answers());
            silent.assertCancelled();
            assertEquals(Map.of("north", "2"), second.answers());
        }
    }

    @EverySchedule(budget = 400)
    @DisplayName("a call is not interrupted when the limit of another ask is over just as it begins")
    void interruptsNobodyWhoBegins(Workers workers) {
        workers.add("asks; the limit is over just when its calls end", () -> {
            var brief = Airlines.none();
            for (int i = 0; i < 4; i++) {
                brief.and("brief " + i, SlowAirline.after(LIMIT, "a fare"));
            }
            fanOut.ask(brief.calls(), LIMIT);
        });
        workers.add("asks in that moment, with plenty of time", () -> {
            var slow = Airlines.none();
            for (int i = 0; i < 4; i++) {
                slow.and("slow " + i, SlowAirline.after(LIMIT, "a fare"));
            }
            Thread.sleep(LIMIT);
            assertEquals(4, fanOut.ask(slow.calls(), Asker.PLENTY).size(), "a call was interrupted that was in time");
        });

        workers.run();
    }
}
