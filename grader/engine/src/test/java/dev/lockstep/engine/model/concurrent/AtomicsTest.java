package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The classes of java.util.concurrent.atomic. */
class AtomicsTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(AtomicsTest.class);
    }

    static final class NumbersAreUpdatedInOneStep implements Program {
        private final AtomicInteger number = new AtomicInteger();
        private final AtomicLong sum = new AtomicLong();
        private final AtomicBoolean once = new AtomicBoolean();
        private final AtomicInteger firsts = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::work, this::work);
            assertEquals(8, number.get());
            assertEquals(14, sum.get());
            assertEquals(1, firsts.getPlain());
        }

        private void work() {
            number.incrementAndGet();
            number.getAndAdd(1);
            number.updateAndGet(old -> old + 1);
            number.accumulateAndGet(1, Integer::sum);
            sum.addAndGet(7);
            if (once.compareAndSet(false, true)) {
                firsts.getAndIncrement();
            }
        }
    }

    static final class AnElementOfAnAtomicArrayPublishes implements Program {
        private final AtomicIntegerArray ready = new AtomicIntegerArray(2);
        private int value;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        value = 7;
                        ready.set(1, 1);
                    },
                    () -> {
                        if (ready.get(1) == 1) {
                            assertEquals(7, value);
                        }
                    });
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AnotherElementPublishesNothing implements Program {
        private static final VarHandle TOLD = told();
        private final AtomicIntegerArray ready = new AtomicIntegerArray(2);
        private int value;
        private boolean told;

        private static VarHandle told() {
            try {
                return MethodHandles.lookup()
                        .findVarHandle(AnotherElementPublishesNothing.class, "told", boolean.class);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("the field is there", e);
            }
        }

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::write, this::read);
        }

        private void write() {
            value = 7;
            ready.set(0, 1);
            TOLD.setOpaque(this, true);
        }

        private void read() {
            if ((boolean) TOLD.getOpaque(this) && ready.get(1) == 0) {
                assertEquals(7, value);
            }
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class ANumberIsReadThenSet implements Program {
        private final AtomicLong number = new AtomicLong();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, number.get());
        }

        private void add() {
            number.setRelease(number.getAcquire() + 1);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnUpdateIsRepeatedWithoutRereading implements Program {
        private final AtomicReference<String> text = new AtomicReference<>("");

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> append("a"), () -> append("b"));
            assertEquals(2, text.get().length());
        }

        private void append(String more) {
            String seen = text.get();
            if (!text.compareAndSet(seen, seen + more)) {
                text.set(seen + more);
            }
        }
    }

    static final class AllModesOfAReference implements Program {
        private final AtomicReference<int[]> box = new AtomicReference<>();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        int[] made = {1, 2};
                        made[0] = 5;
                        box.setRelease(made);
                        box.lazySet(made);
                    },
                    () -> {
                        int[] seen;
                        do {
                            seen = box.getAcquire();
                        } while (seen == null);
                        assertEquals(5, seen[0]);
                        assertEquals(2, box.getOpaque()[1]);
                        box.weakCompareAndSetVolatile(seen, seen);
                        box.compareAndExchange(seen, seen);
                    });
        }
    }

    static final class ElementsAreIndependent implements Program {
        private final AtomicIntegerArray numbers = new AtomicIntegerArray(3);
        private final AtomicReferenceArray<String> names = new AtomicReferenceArray<>(2);
        private final AtomicLongArray sums = new AtomicLongArray(new long[] {1, 2});

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> work(0), () -> work(1));
            assertEquals("[1, 1, 2]", numbers.toString());
            assertEquals("[n, n]", names.toString());
            assertEquals(4, sums.get(0) + sums.get(1) - 1);
        }

        private void work(int index) {
            numbers.incrementAndGet(index);
            numbers.getAndUpdate(2, old -> old + 1);
            names.compareAndSet(index, null, "n");
            sums.getAndAdd(index, 1);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnElementIsReadThenSet implements Program {
        private final AtomicIntegerArray numbers = new AtomicIntegerArray(1);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, numbers.get(0));
        }

        private void add() {
            numbers.set(0, numbers.get(0) + 1);
        }
    }

    static final class StampsTellAFromA implements Program {
        private final AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
        private final AtomicMarkableReference<String> marked = new AtomicMarkableReference<>("a", false);

        @Override
        public void run() throws InterruptedException {
            int[] stamp = new int[1];
            String seen = stamped.get(stamp);
            inTwoThreads(
                    () -> {
                        stamped.compareAndSet("a", "b", 0, 1);
                        stamped.compareAndSet("b", "a", 1, 2);
                    },
                    () -> marked.attemptMark("a", true));
            assertFalse(stamped.compareAndSet(seen, "c", stamp[0], stamp[0] + 1));
            assertTrue(marked.isMarked());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AWithoutAStamp implements Program {
        private final AtomicReference<String> top = new AtomicReference<>("a");
        private final AtomicInteger changes = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            var stale = new boolean[1];
            inTwoThreads(
                    () -> {
                        top.set("b");
                        changes.incrementAndGet();
                        top.set("a");
                    },
                    () -> {
                        String seen = top.get();
                        int before = changes.get();
                        if (top.compareAndSet(seen, "c")) {
                            stale[0] = changes.get() != before;
                        }
                    });
            assertFalse(stale[0]);
        }
    }

    static final class AddersAndAccumulators implements Program {
        private final LongAdder adder = new LongAdder();
        private final DoubleAdder doubles = new DoubleAdder();
        private final LongAccumulator max = new LongAccumulator(Long::max, Long.MIN_VALUE);
        private final DoubleAccumulator min = new DoubleAccumulator(Double::min, 9);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> add(3), () -> add(4));
            assertEquals(7, adder.sumThenReset());
            assertEquals(7.0, doubles.sum());
            assertEquals(4, max.get());
            assertEquals(3.0, min.get());
        }

        private void add(int number) {
            adder.add(number);
            doubles.add(number);
            max.accumulate(number);
            min.accumulate(number);
        }
    }

    @Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
    static final class AnAdderAsATicketCounter implements Program {
        private final LongAdder tickets = new LongAdder();
        private final Set<Long> taken = ConcurrentHashMap.newKeySet();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::take, this::take);
            assertEquals(2, taken.size());
        }

        private void take() {
            tickets.increment();
            taken.add(tickets.sum());
        }
    }

    static final class LazySetPublishesInOrder implements Program {
        private final AtomicBoolean ready = new AtomicBoolean();
        private int data;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        data = 1;
                        ready.lazySet(true);
                    },
                    () -> {
                        if (ready.get()) {
                            assertEquals(1, data);
                        }
                    });
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class DataAfterTheFlag implements Program {
        private final AtomicBoolean ready = new AtomicBoolean();
        private int data;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        ready.set(true);
                        data = 1;
                    },
                    () -> {
                        if (ready.get()) {
                            assertTrue(data >= 0);
                        }
                    });
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ReadersOfAnAtomicAreNotOrderedByIt implements Program {
        private final AtomicInteger number = new AtomicInteger();
        private int data;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        data = 1;
                        number.get();
                    },
                    () -> {
                        number.get();
                        data = 2;
                    });
        }
    }
}
