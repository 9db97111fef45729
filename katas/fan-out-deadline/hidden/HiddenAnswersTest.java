import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenAnswersTest {

    private static final int HUNDRED = 100;

    private final FanOut fanOut = new FanOut();

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("the entry of a single call is the very object that it returned")
    void keepsTheObject(Workers workers) {
        var fare = new StringBuilder("120").toString();

        var answers = Asker.start(workers, fanOut, Airlines.of("north", () -> fare), Asker.PLENTY)
                .answers();

        assertEquals(Map.of("north", "120"), answers);
        assertSame(fare, answers.get("north"));
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("without calls, ask returns an empty map at once")
    void asksNobody(Workers workers) {
        var asker = Asker.start(workers, fanOut, Airlines.none(), Asker.PLENTY);

        assertEquals(Map.of(), asker.answers());
        asker.assertTook(Duration.ZERO);
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("a hundred calls are called once each, and each has its entry")
    void asksEachOnce(Workers workers) {
        var called = new AtomicInteger();
        var airlines = Airlines.none();
        var expected = new HashMap<String, String>();
        for (int i = 0; i < HUNDRED; i++) {
            var fare = "fare " + i % 10;
            airlines.and("airline " + i, () -> {
                called.incrementAndGet();
                return fare;
            });
            expected.put("airline " + i, fare);
        }

        assertEquals(
                expected, Asker.start(workers, fanOut, airlines, Asker.PLENTY).answers());
        assertEquals(HUNDRED, called.get());
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("whatever a call throws, it has no entry and is not called again, and the others have their entries")
    void leavesOutWhateverIsThrown(Workers workers) {
        List<Throwable> failures = List.of(
                new IOException("checked"),
                new IllegalStateException("unchecked"),
                new AssertionError("an error"),
                new StackOverflowError("made by hand"),
                new InterruptedException("by itself"),
                new TimeoutException("of its own"),
                new CancellationException("of its own"),
                new ExecutionException("of its own", new IOException()),
                new CompletionException("of its own", new IOException()));
        var airlines = Airlines.of("first", () -> "1");
        var called = new AtomicInteger();
        for (var failure : failures) {
            airlines.and(failure.getClass().getSimpleName(), () -> {
                called.incrementAndGet();
                return fails(failure);
            });
        }
        airlines.and("last", () -> "2");

        var asker = Asker.start(workers, fanOut, airlines, Asker.PLENTY);

        assertEquals(Map.of("first", "1", "last", "2"), asker.answers());
        assertEquals(failures.size(), called.get(), "calls that throw, each called once");
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("an instance can be used again, after answers and after failures")
    void canBeUsedAgain(Workers workers) {
        for (var fare : List.of("1", "2", "3")) {
            var airlines = Airlines.of("north", () -> fare).and("south " + fare, () -> fails(new IOException()));
            assertEquals(
                    Map.of("north", fare),
                    Asker.start(workers, fanOut, airlines, Asker.PLENTY).answers());
        }
    }

    private static String fails(Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (Exception) failure;
    }
}
