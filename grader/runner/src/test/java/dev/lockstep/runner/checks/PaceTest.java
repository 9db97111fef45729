package dev.lockstep.runner.checks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The time of a check counts")
class PaceTest {

    private Duration time = Duration.ofDays(3);
    private Duration spent = Duration.ZERO;
    private List<State> states = List.of();

    private final Pace pace = new Pace(() -> time.toNanos(), () -> states, this::meterFromNow);

    private Pace.CpuUse meterFromNow() {
        Duration before = spent;
        return () -> spent.minus(before);
    }

    private boolean countsAfter(int millis, int millisOfCpu, State... now) {
        time = time.plusMillis(millis);
        spent = spent.plusMillis(millisOfCpu);
        states = List.of(now);
        return pace.counts();
    }

    @Test
    @DisplayName("while its threads wait, for each other or for a time")
    void waits() {
        assertTrue(countsAfter(25, 0, State.WAITING, State.TIMED_WAITING, State.BLOCKED));
    }

    @Test
    @DisplayName("while its threads are given processors")
    void computes() {
        assertTrue(countsAfter(25, 20, State.RUNNABLE));
        assertTrue(countsAfter(25, 50, State.RUNNABLE, State.RUNNABLE));
    }

    @Test
    @DisplayName("not while one could go on and the machine has no time for it")
    void starves() {
        assertFalse(countsAfter(25, 1, State.RUNNABLE));
        assertFalse(countsAfter(1_000, 100, State.WAITING, State.RUNNABLE));
    }

    @Test
    @DisplayName("or not since the last look, not since the beginning")
    void forgets() {
        assertTrue(countsAfter(1_000, 1_000, State.RUNNABLE));
        assertFalse(countsAfter(25, 1, State.RUNNABLE));
        assertTrue(countsAfter(25, 24, State.RUNNABLE));
    }
}
