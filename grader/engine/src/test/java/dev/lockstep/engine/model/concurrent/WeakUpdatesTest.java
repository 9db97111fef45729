package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.model.Programs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A weak compare-and-set may fail for no reason: who takes that for a lost race is wrong, who tries again is right. */
class WeakUpdatesTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(WeakUpdatesTest.class);
    }

    @Test
    @DisplayName("a retry is searched in every interleaving, failures for no reason included")
    void aRetryIsSearchedExhaustively() {
        var explored = Programs.explore(RetriesUntilItHolds.class, Settings.USUAL);
        assertTrue(
                explored.coverage() instanceof Coverage.Every,
                explored.coverage().words());
    }

    @Finds(Cause.ATOMICITY)
    static final class AFailureTakenForALostRace implements Program {
        private final AtomicBoolean taken = new AtomicBoolean();
        private final AtomicInteger winners = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::take, this::take);
            assertEquals(1, winners.get());
        }

        private void take() {
            if (taken.weakCompareAndSetVolatile(false, true)) {
                winners.incrementAndGet();
            }
        }
    }

    static final class AStrongOneTellsALostRace implements Program {
        private final AtomicBoolean taken = new AtomicBoolean();
        private final AtomicInteger winners = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::take, this::take);
            assertEquals(1, winners.get());
        }

        private void take() {
            if (taken.compareAndSet(false, true)) {
                winners.incrementAndGet();
            }
        }
    }

    static final class RetriesUntilItHolds implements Program {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, count.get());
        }

        private void add() {
            int seen = count.get();
            while (!count.weakCompareAndSetVolatile(seen, seen + 1)) {
                seen = count.get();
            }
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AddsOnceByAReference implements Program {
        private final AtomicReference<Integer> count = new AtomicReference<>(0);

        @Override
        public void run() throws InterruptedException {
            var one = new Thread(this::add);
            one.start();
            one.join();
            assertEquals(1, count.get());
        }

        private void add() {
            Integer seen = count.get();
            count.weakCompareAndSetAcquire(seen, seen + 1);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AddsOnceToAnElement implements Program {
        private final AtomicLongArray counts = new AtomicLongArray(1);

        @Override
        public void run() {
            counts.weakCompareAndSetPlain(0, 0, 1);
            assertEquals(1, counts.get(0));
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AddsOnceByAHandle implements Program {
        private static final VarHandle COUNT = countOf();
        private int count;

        private static VarHandle countOf() {
            try {
                return MethodHandles.lookup().findVarHandle(AddsOnceByAHandle.class, "count", int.class);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("the field is there", e);
            }
        }

        @Override
        public void run() {
            COUNT.weakCompareAndSet(this, 0, 1);
            assertEquals(1, count);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AddsOnceByAnUpdater implements Program {
        private static final AtomicIntegerFieldUpdater<AddsOnceByAnUpdater> COUNT =
                AtomicIntegerFieldUpdater.newUpdater(AddsOnceByAnUpdater.class, "count");
        volatile int count;

        @Override
        public void run() {
            COUNT.weakCompareAndSet(this, 0, 1);
            assertEquals(1, count);
        }
    }

    static final class WhatTheJdkRetriesItself implements Program {
        private final AtomicInteger count = new AtomicInteger();
        private final AtomicReference<String> name = new AtomicReference<>("");

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, count.get());
            assertEquals("nn", name.get());
        }

        private void add() {
            count.updateAndGet(seen -> seen + 1);
            name.accumulateAndGet("n", String::concat);
        }
    }
}
