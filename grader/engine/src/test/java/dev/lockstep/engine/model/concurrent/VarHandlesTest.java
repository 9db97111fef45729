package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.lang.invoke.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** VarHandles and field updaters of the code under test. */
class VarHandlesTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> handles() {
        return Programs.in(VarHandlesTest.class);
    }

    static class Box {
        static final VarHandle VALUE;
        static final VarHandle FLAG;
        static final VarHandle TOTAL;
        private int value;
        private boolean flag;
        private static long total;
        int data;

        static {
            try {
                var lookup = MethodHandles.lookup();
                VALUE = lookup.findVarHandle(Box.class, "value", int.class);
                FLAG = MethodHandles.privateLookupIn(Box.class, lookup).findVarHandle(Box.class, "flag", boolean.class);
                TOTAL = lookup.findStaticVarHandle(Box.class, "total", long.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    static final class ReleaseAndAcquirePublish implements Program {
        private final Box box = new Box();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        box.data = 42;
                        Box.FLAG.setRelease(box, true);
                    },
                    () -> {
                        while (!(boolean) Box.FLAG.getAcquire(box)) {
                            Thread.onSpinWait();
                        }
                        assertEquals(42, box.data);
                    });
        }
    }

    static final class ALoopOnAHandleHasASwitchPoint implements Program {
        private final Box box = new Box();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> Box.FLAG.setVolatile(box, true), () -> {
                while (!(boolean) Box.FLAG.getVolatile(box)) {}
            });
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class OpaqueDoesNotPublish implements Program {
        private final Box box = new Box();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        box.data = 42;
                        Box.FLAG.setOpaque(box, true);
                    },
                    () -> {
                        while (!(boolean) Box.FLAG.getOpaque(box)) {
                            Thread.onSpinWait();
                        }
                        assertEquals(42, box.data);
                    });
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class PlainHandlesRace implements Program {
        private final Box box = new Box();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> Box.VALUE.set(box, 1), () -> assertTrue((int) Box.VALUE.get(box) >= 0));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AHandleAndThePlainFieldRace implements Program {
        private final Box box = new Box();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> Box.VALUE.setVolatile(box, 1), () -> assertTrue(box.value >= 0));
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AVolatileReadAndWriteIsNoIncrement implements Program {
        private final Box box = new Box();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, (int) Box.VALUE.getVolatile(box));
        }

        private void add() {
            Box.VALUE.setVolatile(box, (int) Box.VALUE.getVolatile(box) + 1);
        }
    }

    static final class EveryWayToUpdate implements Program {
        private final Box box = new Box();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(18, (int) Box.VALUE.getVolatile(box));
        }

        private void add() {
            Box.VALUE.getAndAdd(box, 1);
            Box.VALUE.getAndAddAcquire(box, 1);
            Box.VALUE.getAndAddRelease(box, 1);
            int seen;
            do {
                seen = (int) Box.VALUE.getVolatile(box);
            } while (!Box.VALUE.compareAndSet(box, seen, seen + 1));
            do {
                seen = (int) Box.VALUE.getAcquire(box);
            } while (!Box.VALUE.weakCompareAndSetPlain(box, seen, seen + 1));
            do {
                seen = (int) Box.VALUE.getOpaque(box);
            } while (!Box.VALUE.weakCompareAndSetRelease(box, seen, seen + 1));
            do {
                seen = (int) Box.VALUE.getAcquire(box);
            } while (!Box.VALUE.weakCompareAndSetAcquire(box, seen, seen + 1));
            do {
                seen = (int) Box.VALUE.getVolatile(box);
            } while ((int) Box.VALUE.compareAndExchange(box, seen, seen + 1) != seen);
            do {
                seen = (int) Box.VALUE.getVolatile(box);
            } while ((int) Box.VALUE.compareAndExchangeRelease(box, seen, seen + 1) != seen);
        }
    }

    static final class AStaticField implements Program {
        @Override
        public void run() throws InterruptedException {
            assertEquals(0L, (long) Box.TOTAL.getVolatile());
            inTwoThreads(() -> Box.TOTAL.getAndAdd(2L), () -> Box.TOTAL.getAndAdd(3L));
            assertEquals(5L, (long) Box.TOTAL.getVolatile());
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AStaticFieldPlainly implements Program {
        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> Box.TOTAL.set(2L), () -> Box.total++);
        }
    }

    static final class ElementsOfAnArray implements Program {
        private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);
        private final int[] slots = new int[2];
        private int data;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        data = 5;
                        ELEMENT.setRelease(slots, 0, 1);
                        ELEMENT.getAndAdd(slots, 1, 2);
                    },
                    () -> {
                        ELEMENT.getAndAdd(slots, 1, 2);
                        while ((int) ELEMENT.getAcquire(slots, 0) == 0) {
                            Thread.yield();
                        }
                        assertEquals(5, data);
                    });
            assertEquals(4, slots[1]);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ElementsOfAnArrayPlainly implements Program {
        private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);
        private final long[] slots = new long[2];

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> ELEMENT.setVolatile(slots, 0, 1L), () -> slots[0]++);
        }
    }

    static final class FencesAroundOpaqueAccesses implements Program {
        private final Box box = new Box();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        box.data = 42;
                        VarHandle.releaseFence();
                        Box.FLAG.setOpaque(box, true);
                    },
                    () -> {
                        while (!(boolean) Box.FLAG.getOpaque(box)) {
                            Thread.onSpinWait();
                        }
                        VarHandle.acquireFence();
                        assertEquals(42, box.data);
                    });
        }
    }

    static class Account {
        static final AtomicIntegerFieldUpdater<Account> COUNT =
                AtomicIntegerFieldUpdater.newUpdater(Account.class, "count");
        static final AtomicLongFieldUpdater<Account> SUM = AtomicLongFieldUpdater.newUpdater(Account.class, "sum");
        static final AtomicReferenceFieldUpdater<Account, String> NAME =
                AtomicReferenceFieldUpdater.newUpdater(Account.class, String.class, "name");
        volatile int count;
        volatile long sum;
        volatile String name;
        int plain;
    }

    static final class FieldUpdatersUpdate implements Program {
        private final Account account = new Account();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> add("a"), () -> add("b"));
            assertEquals(4, account.count);
            assertEquals(20, account.sum);
        }

        private void add(String name) {
            Account.COUNT.incrementAndGet(account);
            Account.COUNT.updateAndGet(account, old -> old + 1);
            Account.SUM.addAndGet(account, 10);
            Account.NAME.compareAndSet(account, null, name);
        }
    }

    static final class FieldUpdatersPublish implements Program {
        private final Account account = new Account();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        account.plain = 1;
                        Account.COUNT.lazySet(account, 1);
                    },
                    () -> {
                        while (account.count == 0) {}
                        assertEquals(1, account.plain);
                    });
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AFieldUpdaterIsReadThenSet implements Program {
        private final Account account = new Account();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, account.count);
        }

        private void add() {
            Account.COUNT.set(account, Account.COUNT.get(account) + 1);
        }
    }
}
