package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The sum of an adder is not of one moment: what is added meanwhile may be in it or not, whichever came first. */
class AddersTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(AddersTest.class);
    }

    /** Threads add one after another: nobody may see what one has added without what another one had added before. */
    abstract static class OneThenTwo implements Program {
        private final CountDownLatch oneIsAdded = new CountDownLatch(1);

        final void check(LongConsumer add, LongSupplier sum) throws InterruptedException {
            add.accept(4);
            var one = new Thread(() -> {
                add.accept(1);
                oneIsAdded.countDown();
            });
            var two = new Thread(() -> {
                try {
                    oneIsAdded.await();
                    add.accept(2);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            one.start();
            two.start();
            assertNotEquals(4 + 2, sum.getAsLong());
            one.join();
            two.join();
            assertEquals(7, sum.getAsLong());
        }
    }

    @Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
    static final class ASumWhileOthersAdd extends OneThenTwo {
        private final LongAdder adder = new LongAdder();

        @Override
        public void run() throws InterruptedException {
            check(adder::add, adder::sum);
        }
    }

    @Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
    static final class ASumOfDoublesWhileOthersAdd extends OneThenTwo {
        private final DoubleAdder adder = new DoubleAdder();

        @Override
        public void run() throws InterruptedException {
            check(adder::add, adder::longValue);
        }
    }

    @Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
    static final class AnAccumulatorWhileOthersAdd extends OneThenTwo {
        private final LongAccumulator accumulator = new LongAccumulator(Long::sum, 0);

        @Override
        public void run() throws InterruptedException {
            check(accumulator::accumulate, accumulator::get);
        }
    }

    static final class AnAtomicWhileOthersAdd extends OneThenTwo {
        private final AtomicLong atomic = new AtomicLong();

        @Override
        public void run() throws InterruptedException {
            check(atomic::addAndGet, atomic::get);
        }
    }

    /** Adding needs no more than the shared lock, for nobody asks for the sum beside it. */
    static final class ASumUnderALockThatKeepsAddingOut extends OneThenTwo {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private final LongAdder adder = new LongAdder();

        @Override
        public void run() throws InterruptedException {
            check(this::add, this::sum);
        }

        private void add(long number) {
            lock.readLock().lock();
            try {
                adder.add(number);
            } finally {
                lock.readLock().unlock();
            }
        }

        private long sum() {
            lock.writeLock().lock();
            try {
                return adder.sum();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /** One that everybody knows of when it is looked at is in it. */
    static final class WhatWasAddedBeforeIsInTheSum implements Program {
        @Override
        public void run() throws InterruptedException {
            var adder = new LongAdder();
            adder.add(1);
            var other = new Thread(() -> adder.add(2));
            other.start();
            adder.add(4);
            long sum = adder.sum();
            assertTrue(sum == 5 || sum == 7);
            other.join();
            assertEquals(7, adder.sumThenReset());
            assertEquals(0, adder.sum());
        }
    }
}
