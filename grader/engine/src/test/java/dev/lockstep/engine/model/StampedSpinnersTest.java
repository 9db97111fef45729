package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Explored;
import java.time.Duration;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that take a stamped lock again and again, to look whether something has come: the lock counts that, and yet time passes. */
class StampedSpinnersTest {

    private static final int STEPS = 200_000;

    /** So many schedules are looked at in so many steps; were each count news, these steps would not do for a single one. */
    private static final int SCHEDULES = 5;

    @ParameterizedTest
    @ValueSource(classes = {YieldsBetweenLooks.class, SpinsBetweenLooks.class})
    void getToTheEndOfTheWaitInAFewSteps(Class<? extends Program> type) {
        Explored explored = Programs.explore(type, Programs.settingsFor(type).withSteps(STEPS));
        assertEquals("nothing", Programs.found(explored));
        assertTrue(explored.coverage().schedules() >= SCHEDULES, explored.coverage()::words);
    }

    /** Somebody brings something after a minute. */
    abstract static class TakesWhatComesLate implements Program {

        private final StampedLock lock = new StampedLock();
        private int things;

        @Override
        public void run() throws Exception {
            var brings = new Thread(this::bringAfterAMinute);
            var looks = new Thread(this::lookUntilItIsTaken);
            brings.start();
            looks.start();
            lookUntilItIsTaken();
            brings.join();
            looks.join();
        }

        private void lookUntilItIsTaken() {
            while (!taken()) {
                rest();
            }
        }

        private void bringAfterAMinute() {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            long stamp = lock.writeLock();
            things += 2;
            lock.unlockWrite(stamp);
        }

        private boolean taken() {
            long stamp = lock.writeLock();
            try {
                return things > 0 && things-- > 0;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        /** What it does between two looks. */
        abstract void rest();
    }

    static final class YieldsBetweenLooks extends TakesWhatComesLate {
        @Override
        void rest() {
            Thread.yield();
        }
    }

    static final class SpinsBetweenLooks extends TakesWhatComesLate {
        @Override
        void rest() {
            Thread.onSpinWait();
        }
    }
}
