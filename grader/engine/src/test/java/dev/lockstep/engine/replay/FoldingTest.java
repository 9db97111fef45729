package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Columns;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The programs are there to be told, not to be good. */
@DisplayName("Steps that are left out")
@SuppressWarnings("ThreadPriorityCheck")
class FoldingTest {

    /** A long corridor of doors; one of them is held for an hour. */
    static final class OneOfManyDoorsIsHeld implements Program {
        private static final int DOORS = 70;

        static final class Corridor {
            private final ReentrantLock[] doors = new ReentrantLock[DOORS];

            Corridor() {
                for (int i = 0; i < DOORS; i++) {
                    doors[i] = new ReentrantLock();
                }
            }

            void pass(int door, long millis) throws InterruptedException {
                doors[door].lock();
                try {
                    if (millis > 0) {
                        Thread.sleep(millis);
                    }
                } finally {
                    doors[door].unlock();
                }
            }
        }

        @Override
        public void run() throws InterruptedException {
            Corridor corridor = new Corridor();
            Thread holder = new Thread(() -> pass(corridor, 40, 3_600_000), "holder");
            holder.start();
            while (holder.getState() != Thread.State.TIMED_WAITING) {
                Thread.yield();
            }
            long start = System.nanoTime();
            for (int door = 0; door < DOORS; door++) {
                corridor.pass(door, 0);
            }
            if (System.nanoTime() - start > 1_000_000_000) {
                throw new AssertionError("somebody waited");
            }
        }

        private static void pass(Corridor corridor, int door, long millis) {
            try {
                corridor.pass(door, millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @DisplayName("are not those that decide, where there are too many for all")
    void keepsWhatDecides() {
        Interleaving told = Tellings.of(OneOfManyDoorsIsHeld.class, Settings.USUAL.withBrokenAs(Cause.SERIALISED));
        List<String> main = Tellings.wordsOf("main", told);
        assertTrue(main.stream().anyMatch(words -> words.contains("(held by holder)")), main.toString());
        assertTrue(main.contains("the check calls pass(40, 0)"), main.toString());
    }

    @Test
    @DisplayName("are counted, be it only one")
    void countsOne() {
        Step fold = new Step(0, Step.Kind.FOLDED, "… 1 step", Optional.empty(), List.of(), Duration.ZERO, true, 1);
        var finding = new Finding.BrokenAssertion(Cause.ATOMICITY, "", List.of());
        var told = new Interleaving("Something broke.", "", List.of(new Lane(0, "main")), List.of(fold), finding);
        assertTrue(Columns.of(told, Columns.WIDE).contains("… 1 step"));
    }
}
