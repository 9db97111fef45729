package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Explored;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that take a lock again and again, to look whether something has come: the lock counts that, and yet time passes. */
class CountingSpinnersTest {

    private static final int STEPS = 200_000;

    /** So many schedules are looked at in so many steps; were each count news, a stamped lock would leave time for three, a ticket lock for one. */
    private static final int SCHEDULES = 5;

    @ParameterizedTest
    @ValueSource(
            classes = {
                YieldsUnderStampedLock.class,
                SpinsUnderStampedLock.class,
                YieldsUnderTicketLock.class,
                SpinsUnderTicketLock.class
            })
    void getToTheEndOfTheWaitInAFewSteps(Class<? extends Program> type) {
        Explored explored = Programs.explore(type, Programs.settingsFor(type).withSteps(STEPS));
        assertEquals("nothing", Programs.found(explored));
        assertTrue(explored.coverage().schedules() >= SCHEDULES, explored.coverage()::words);
    }

    /** Somebody brings something after a minute. */
    abstract static class TakesWhatComesLate implements Program {

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
            lock();
            things += 2;
            unlock();
        }

        private boolean taken() {
            lock();
            try {
                return things > 0 && things-- > 0;
            } finally {
                unlock();
            }
        }

        abstract void lock();

        abstract void unlock();

        /** What it does between two looks. */
        abstract void rest();
    }

    /** Counts in its state how often it was locked. */
    abstract static class UnderStampedLock extends TakesWhatComesLate {

        private final StampedLock lock = new StampedLock();
        private long stamp;

        @Override
        void lock() {
            stamp = lock.writeLock();
        }

        @Override
        void unlock() {
            lock.unlockWrite(stamp);
        }
    }

    /** Serves in the order of tickets, and never uses a number twice. */
    abstract static class UnderTicketLock extends TakesWhatComesLate {

        private final AtomicInteger tickets = new AtomicInteger();
        private volatile int serving;

        @Override
        void lock() {
            int mine = tickets.getAndIncrement();
            while (serving != mine) {
                rest();
            }
        }

        @Override
        @SuppressWarnings("NonAtomicOperationOnVolatileField") // only who holds the lock writes
        void unlock() {
            serving++;
        }
    }

    static final class YieldsUnderStampedLock extends UnderStampedLock {
        @Override
        void rest() {
            Thread.yield();
        }
    }

    static final class SpinsUnderStampedLock extends UnderStampedLock {
        @Override
        void rest() {
            Thread.onSpinWait();
        }
    }

    static final class YieldsUnderTicketLock extends UnderTicketLock {
        @Override
        void rest() {
            Thread.yield();
        }
    }

    static final class SpinsUnderTicketLock extends UnderTicketLock {
        @Override
        void rest() {
            Thread.onSpinWait();
        }
    }
}
