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
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Writes in release or opaque mode may reach other threads after what their own thread reads next. */
class LateWritesTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(LateWritesTest.class);
    }

    @Test
    @DisplayName("a program with such writes is not said to be searched in every interleaving")
    void isSampled() {
        var explored = Programs.explore(PublishesByLazySet.class, Settings.USUAL);
        assertTrue(
                explored.coverage() instanceof Coverage.Sample,
                explored.coverage().words());
    }

    /** Each raises its flag and goes in if the other's is down: Dekker's idea, which needs both to see the flags. */
    abstract static class Flags implements Program {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger(1);

        abstract void set(int index, boolean up);

        abstract boolean isUp(int index);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> tryToEnter(0), () -> tryToEnter(1));
            assertEquals(1, most.get(), "threads inside");
        }

        private void tryToEnter(int self) {
            set(self, true);
            if (!isUp(1 - self)) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                inside.decrementAndGet();
            }
            set(self, false);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class FlagsByLazySet extends Flags {
        private final AtomicBoolean[] flags = {new AtomicBoolean(), new AtomicBoolean()};

        @Override
        void set(int index, boolean up) {
            flags[index].lazySet(up);
        }

        @Override
        boolean isUp(int index) {
            return flags[index].get();
        }
    }

    static final class FlagsBySet extends Flags {
        private final AtomicBoolean[] flags = {new AtomicBoolean(), new AtomicBoolean()};

        @Override
        void set(int index, boolean up) {
            flags[index].set(up);
        }

        @Override
        boolean isUp(int index) {
            return flags[index].get();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class FlagsInAnArray extends Flags {
        private final AtomicIntegerArray flags = new AtomicIntegerArray(2);

        @Override
        void set(int index, boolean up) {
            flags.setRelease(index, up ? 1 : 0);
        }

        @Override
        boolean isUp(int index) {
            return flags.getAcquire(index) == 1;
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class FlagsOfNumbers extends Flags {
        private final AtomicLong one = new AtomicLong();
        private final AtomicInteger other = new AtomicInteger();

        @Override
        void set(int index, boolean up) {
            if (index == 0) {
                one.setOpaque(up ? 1 : 0);
            } else {
                other.setRelease(up ? 1 : 0);
            }
        }

        @Override
        boolean isUp(int index) {
            return index == 0 ? one.get() == 1 : other.get() == 1;
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class FlagsBehindAnUpdater extends Flags {
        private static final AtomicIntegerFieldUpdater<Flag> UP =
                AtomicIntegerFieldUpdater.newUpdater(Flag.class, "up");
        private final Flag[] flags = {new Flag(), new Flag()};

        static final class Flag {
            volatile int up;
        }

        @Override
        void set(int index, boolean up) {
            UP.lazySet(flags[index], up ? 1 : 0);
        }

        @Override
        boolean isUp(int index) {
            return flags[index].up == 1;
        }
    }

    abstract static class FlagsBehindAHandle extends Flags {
        static final VarHandle FLAG = MethodHandles.arrayElementVarHandle(boolean[].class);
        final boolean[] flags = new boolean[2];

        @Override
        boolean isUp(int index) {
            return (boolean) FLAG.getVolatile(flags, index);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ReleasedByAHandle extends FlagsBehindAHandle {
        @Override
        void set(int index, boolean up) {
            FLAG.setRelease(flags, index, up);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AReleaseFenceDoesNotHelp extends FlagsBehindAHandle {
        @Override
        void set(int index, boolean up) {
            FLAG.setOpaque(flags, index, up);
            VarHandle.releaseFence();
        }
    }

    static final class AFullFenceHelps extends FlagsBehindAHandle {
        @Override
        void set(int index, boolean up) {
            FLAG.setOpaque(flags, index, up);
            VarHandle.fullFence();
        }
    }

    static final class AnUpdateInBetweenHelps extends FlagsBehindAHandle {
        private final AtomicInteger updates = new AtomicInteger();

        @Override
        void set(int index, boolean up) {
            FLAG.setRelease(flags, index, up);
            updates.incrementAndGet();
        }
    }

    static final class AMonitorInBetweenHelps extends FlagsBehindAHandle {
        @Override
        void set(int index, boolean up) {
            FLAG.setRelease(flags, index, up);
            synchronized (this) {
                index++;
            }
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class PetersonsTurnIsReleased implements Program {
        private final AtomicBoolean[] wants = {new AtomicBoolean(), new AtomicBoolean()};
        private final AtomicInteger turn = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> enter(0), () -> enter(1));
            assertEquals(1, most.get(), "threads inside");
        }

        private void enter(int self) {
            wants[self].setRelease(true);
            turn.setRelease(1 - self);
            while (wants[1 - self].get() && turn.get() == 1 - self) {
                Thread.onSpinWait();
            }
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
            wants[self].set(false);
        }
    }

    static final class PublishesByLazySet implements Program {
        private final AtomicReference<String> box = new AtomicReference<>();
        private int data;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        data = 1;
                        box.lazySet("one");
                        assertEquals("one", box.get(), "a thread sees its own writes");
                    },
                    () -> {
                        if (box.get() != null) {
                            assertEquals(1, data);
                        }
                    });
            assertEquals("one", box.get(), "what a thread wrote is there when it has ended");
        }
    }

    static final class WhoeverWaitsForAWriteSeesIt implements Program {
        private final AtomicBoolean up = new AtomicBoolean();
        private final AtomicBoolean seen = new AtomicBoolean();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        up.lazySet(true);
                        while (!seen.get()) {
                            Thread.onSpinWait();
                        }
                    },
                    () -> {
                        while (!up.get()) {
                            Thread.onSpinWait();
                        }
                        seen.lazySet(true);
                    });
        }
    }

    static final class WritesArriveInOrder implements Program {
        private final AtomicInteger first = new AtomicInteger();
        private final AtomicReferenceArray<String> second = new AtomicReferenceArray<>(1);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        first.setRelease(1);
                        first.setRelease(2);
                        second.setRelease(0, "two");
                        first.setRelease(3);
                    },
                    () -> {
                        if (second.getAcquire(0) != null) {
                            assertTrue(first.getAcquire() >= 2, "the first came before");
                        }
                    });
            assertEquals(3, first.get());
        }
    }

    static final class ASpinLockIsReleasedLate implements Program {
        private final AtomicBoolean held = new AtomicBoolean();
        private int count;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, count);
        }

        private void add() {
            while (!held.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            count++;
            held.setRelease(false);
        }
    }
}
