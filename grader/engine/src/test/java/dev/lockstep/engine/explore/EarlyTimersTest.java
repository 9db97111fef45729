package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.corpus.timers.DoesWithout;
import dev.lockstep.engine.corpus.timers.ReleasesWhatItDidNotGet;
import dev.lockstep.engine.corpus.timers.SleepsForASecond;
import dev.lockstep.engine.corpus.timers.TakesAPollForAWait;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Timers that fire although threads could still run, as on a machine that stalls: only where they are asked for. */
@DisplayName("Early timers")
class EarlyTimersTest {

    private static final int SEEDS = 3;

    private static Explored explore(Class<? extends Program> program, boolean early, int seed)
            throws ReflectiveOperationException {
        Subject subject = Subject.of(program);
        Explored explored = new Exploration(subject, subject.settings(seed).withAdversarialTime(early)).run();
        assertNull(explored.unsupported());
        return explored;
    }

    private static void assertFoundOnlyWithThem(Class<? extends Program> program) throws ReflectiveOperationException {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertTrue(explore(program, false, seed).discoveries().isEmpty(), "without early timers");
            Discovery found = explore(program, true, seed).gravest().orElseThrow();
            assertEquals(Cause.ATOMICITY, found.finding().cause());
            assertTrue(found.options().rare().earlyTimers() > 0, "the schedule says that a timer was early");
        }
    }

    private static void assertNothingFound(Class<? extends Program> program) throws ReflectiveOperationException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Explored explored = explore(program, true, seed);
            assertTrue(explored.discoveries().isEmpty(), explored::toString);
        }
    }

    @Test
    @DisplayName("show that a poll is no wait")
    void showAPollTakenForAWait() throws ReflectiveOperationException {
        assertFoundOnlyWithThem(TakesAPollForAWait.class);
    }

    @Test
    @DisplayName("show that a permit is given back that was not got in time")
    void showAPermitTooMany() throws ReflectiveOperationException {
        assertFoundOnlyWithThem(ReleasesWhatItDidNotGet.class);
    }

    @Test
    @DisplayName("do not accuse those who can do without what is late")
    void accuseNobodyWhoDoesWithout() throws ReflectiveOperationException {
        assertNothingFound(DoesWithout.class);
    }

    @Test
    @DisplayName("do not end a sleep")
    void endNoSleep() throws ReflectiveOperationException {
        assertNothingFound(SleepsForASecond.class);
    }
}
