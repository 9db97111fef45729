package dev.lockstep.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void everyCauseHasASentenceAndANudgeOfItsOwn() {
        assertEquals(
                Cause.values().length,
                Stream.of(Cause.values())
                        .map(Sentences::of)
                        .collect(Collectors.toSet())
                        .size());
        assertEquals(
                Cause.values().length,
                Stream.of(Cause.values())
                        .map(Sentences::next)
                        .collect(Collectors.toSet())
                        .size());
        for (var cause : Cause.values()) {
            assertTrue(Sentences.of(cause).endsWith("."), cause.name());
        }
    }

    @Test
    void aDeadlockSaysHowManyThreadsItHas() {
        assertEquals(
                "Two threads wait for each other for ever: each holds what the other one needs.",
                Sentences.of(stuck(Cause.DEADLOCK, 2)));
        assertEquals(
                "Three threads wait in a circle for ever: each needs what the next one holds.",
                Sentences.of(stuck(Cause.DEADLOCK, 3)));
        assertTrue(Sentences.of(stuck(Cause.DEADLOCK, 12)).startsWith("12 threads"));
    }

    @Test
    void aMissedSignalSaysWhetherOneOrSeveralWait() {
        assertTrue(Sentences.of(stuck(Cause.MISSED_SIGNAL, 1)).startsWith("A thread waits for ever for a signal"));
        assertTrue(Sentences.of(stuck(Cause.MISSED_SIGNAL, 4)).startsWith("Four threads wait for ever for a signal"));
    }

    @Test
    void anExceptionIsNamedWithoutItsPackage() {
        assertEquals(
                "An exception ended a thread: NullPointerException escaped on the thread \"moves 1 to 2\".",
                Sentences.of(Reports.NULL_POINTER));
    }

    @Test
    void runningOutOfMemoryIsAMatterOfTheLimit() {
        var thrown = new Finding.EscapedException("java.lang.OutOfMemoryError", "Java heap space", "main", List.of());

        assertEquals(
                "The code used more memory than it may: OutOfMemoryError escaped on the thread \"main\".",
                Sentences.of(thrown));
    }

    @Test
    void aRaceSaysWhatIsUsedEvenIfItIsInsideOfTheJdk() {
        assertEquals(
                "Two threads use Counter.total, at least one of them writes it, and nothing orders them.",
                Sentences.of(race(Cause.DATA_RACE, "Counter.total")));
        assertEquals(
                "Two threads use what is inside Map.put, at least one of them writes it, and nothing orders them.",
                Sentences.of(race(Cause.DATA_RACE, "inside Map.put")));
        assertEquals(
                "A thread can see what is inside Map.put before the object that it belongs to is complete.",
                Sentences.of(race(Cause.UNSAFE_PUBLICATION, "inside Map.put")));
    }

    private static Finding race(Cause cause, String variable) {
        var writes = new Finding.Access("one", true, List.of());
        return new Finding.DataRace(cause, variable, writes, new Finding.Access("other", false, List.of()));
    }

    @Test
    void anExceededLimitSaysBothNumbers() {
        assertEquals(
                "The code used more time than it may. Used: 61 s of CPU time; allowed: 60 s.",
                Sentences.of(Reports.TOO_LONG));
    }

    private static Finding stuck(Cause cause, int threads) {
        var thread = new StuckThread("Thread-1", "a lock", "", List.of(), List.of());
        return new Finding.Stuck(cause, Collections.nCopies(threads, thread));
    }
}
