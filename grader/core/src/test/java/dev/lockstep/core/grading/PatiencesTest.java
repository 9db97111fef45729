package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Limits;
import dev.lockstep.runner.protocol.Job.Patience;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the patience with a check")
class PatiencesTest {

    @Test
    void isTheUsualOneWhereTheKataLeavesTime() {
        assertEquals(
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), false),
                within(60, 120).first());
        assertEquals(
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), true),
                within(60, 120).last());
        assertEquals(Duration.ofSeconds(45), within(240).last().wall());
    }

    @Test
    void isLessWhereTheKataLeavesLessTime() {
        assertEquals(
                new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2), false),
                within(12, 24).first());
        assertEquals(
                new Patience(Duration.ofSeconds(2), Duration.ofSeconds(6), true),
                within(12, 24).last());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 60, 120, 240, 600})
    @DisplayName("ends before the watchdog's, even for stress that leaves threads behind; but is never nothing")
    void endsBeforeTheWatchdogs(int wallSeconds) {
        Duration last = within(wallSeconds).last().wall();
        assertTrue(last.compareTo(Duration.ofSeconds(1)) >= 0, last::toString);
        assertTrue(last.multipliedBy(3).toSeconds() < wallSeconds || wallSeconds == 1, last::toString);
    }

    private static Patiences within(int wallSeconds) {
        return within(60, wallSeconds);
    }

    private static Patiences within(int cpuSeconds, int wallSeconds) {
        return Patiences.within(
                new Limits(64, Duration.ofSeconds(cpuSeconds), Duration.ofSeconds(wallSeconds), 64, 64));
    }
}
