package dev.lockstep.engine.model;

import dev.lockstep.engine.corpus.Program;
import java.time.Duration;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Threads that take a stamped lock again and again, to look whether something has come: the lock counts that, and yet time passes. */
class StampedSpinnersTest {

    /** Few for a wait of a minute: whoever takes each count for news needs many times as many. */
    private static final int STEPS = 200_000;

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(StampedSpinnersTest.class, STEPS);
    }

    /** Somebody brings something after a minute. */
    abstract static class TakesWhatComesLate implements Program {

        private final StampedLock lock = new StampedLock();
        private int things;

        @Override
        public void run() throws Exception {
            var brings = new Thread(this::bringAfterAMinute);
            brings.start();
            while (!taken()) {
                rest();
            }
            brings.join();
        }

        private void bringAfterAMinute() {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            long stamp = lock.writeLock();
            things++;
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
