package dev.lockstep.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine's table")
class EngineTableTest {

    private static final Check CHECK = new Check(Duration.ofMillis(40), Duration.ofMillis(100), Duration.ofMillis(150));

    @Test
    @DisplayName("says of each aim whether it was met")
    void saysWhetherAimsWereMet() {
        String table = EngineTable.of(List.of(
                measurement(Scenario.COUNTER, speed(90_000), speed(900)),
                measurement(Scenario.POOL, speed(10_000), speed(1_000)),
                measurement(Scenario.FUTURES, speed(2_000), speed(200))));

        assertSays(table, "Median of 3 ratios: 10. Aim: at least 50: missed.");
        assertSays(table, "Two-thread counter: 90,000 schedules a second. Aim: at least 100,000: missed.");
        assertSays(table, "Pool: 0.100 ms a schedule. Aim: less than 0.3 ms: met.");
        assertSays(table, "Futures: 0.500 ms a schedule. Aim: less than 0.3 ms: missed.");
        assertSays(table, "Check after JVM start, median: 250 ms. Aim: at most 300 ms: met.");
    }

    @Test
    @DisplayName("has no ratio where one of both could not be measured")
    void hasNoRatioWithoutBoth() {
        Reading hung = new Reading(3, Duration.ZERO, "fails: hung");
        Measurement one = measurement(Scenario.COUNTER, speed(50_000), hung);
        Measurement other = measurement(Scenario.LATCH, speed(50_000), speed(500));

        String table = EngineTable.of(List.of(one, other));

        assertSays(table, "counter     50,000     20.0  fails: hung   -\n");
        assertSays(table, "Median of 1 ratios: 100.");
    }

    @Test
    @DisplayName("is read from what processes print")
    void isReadFromWhatProcessesPrint() {
        List<String> lines = List.of("WARNING: reading", "reading 12 3000 nothing", "check 1 2 3", "");

        assertEquals(
                new Reading(12, Duration.ofNanos(3_000), "nothing"),
                Reading.in(lines).orElseThrow());
        assertEquals(
                new Check(Duration.ofNanos(1), Duration.ofNanos(2), Duration.ofNanos(3)),
                Check.in(lines).orElseThrow());
        assertTrue(Reading.in(List.of("nothing of that sort")).isEmpty());
    }

    private static Measurement measurement(Scenario scenario, Reading ours, Reading theirs) {
        Reading found = new Reading(5, Duration.ofMillis(300), Reading.FOUND);
        return new Measurement(
                scenario, new Measurement.Sides(ours, theirs), new Measurement.Sides(found, found), CHECK);
    }

    private static Reading speed(long perSecond) {
        return new Reading(perSecond, Duration.ofSeconds(1), Reading.NOTHING);
    }

    private static void assertSays(String table, String line) {
        assertTrue(table.contains(line), () -> "expected \"" + line + "\" in\n" + table);
    }
}
