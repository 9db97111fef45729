import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

class FirstFaresTest {

    private final FanOut fanOut = new FanOut();

    @EverySchedule(budget = 30)
    @DisplayName("two calls that return in time both have their entry")
    void hasBoth(Workers workers) {
        var airlines = Airlines.of("north", () -> "120").and("south", () -> "95");

        var asker = Asker.start(workers, fanOut, airlines, Asker.PLENTY);

        assertEquals(Map.of("north", "120", "south", "95"), asker.answers());
    }

    @EverySchedule(budget = 30)
    @DisplayName("a call that throws has no entry, and the other one has")
    void leavesFailuresOut(Workers workers) {
        var airlines = Airlines.of("north", () -> {
                    throw new IOException("no connection");
                })
                .and("south", () -> "95");

        var asker = Asker.start(workers, fanOut, airlines, Asker.PLENTY);

        assertEquals(Map.of("south", "95"), asker.answers());
    }

    @EverySchedule(budget = 30)
    @DisplayName("when the limit is over, a call that was in time has its entry, and one that is silent has not")
    void leavesSilentOnesOut(Workers workers) {
        try (var silent = new SilentAirline()) {
            var airlines = Airlines.of("north", () -> "120").and("south", silent);

            var asker = Asker.start(workers, fanOut, airlines, Duration.ofSeconds(2));

            assertEquals(Map.of("north", "120"), asker.answers());
        }
    }
}
