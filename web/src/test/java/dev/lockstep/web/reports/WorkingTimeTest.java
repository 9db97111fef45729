package dev.lockstep.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.web.reports.WorkingTime.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the time at a kata")
class WorkingTimeTest {

    private static final Instant START = Attempts.START;

    private static Sign sign(String kata, int minute) {
        return new Sign(kata, START.plusSeconds(60L * minute));
    }

    private static Map<String, Duration> times(int end, Sign... signs) {
        return WorkingTime.of(START, START.plusSeconds(60L * end), List.of(signs));
    }

    @Test
    void isTheTimeUntilSomethingIsDoneForIt() {
        assertEquals(
                Map.of("a", Duration.ofMinutes(8), "b", Duration.ofMinutes(12)),
                times(20, sign("a", 3), sign("b", 10), sign("a", 15), sign("b", 18), sign("b", 16)));
    }

    @Test
    void isAllOfItTogether() {
        Duration sum = times(20, sign("a", 3), sign("b", 10), sign("a", 15)).values().stream()
                .reduce(Duration.ZERO, Duration::plus);
        assertEquals(Duration.ofMinutes(20), sum);
    }

    @Test
    void hasNothingFromBeforeTheStartOrAfterTheEnd() {
        assertEquals(Map.of("a", Duration.ofMinutes(5)), times(5, sign("b", -1), sign("a", 2), sign("b", 6)));
    }

    @Test
    void isUnknownWhereNothingWasDone() {
        assertEquals(Map.of(), times(5));
    }
}
