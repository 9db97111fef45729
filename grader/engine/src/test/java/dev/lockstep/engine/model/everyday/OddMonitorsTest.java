package dev.lockstep.engine.model.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Monitors where one does not expect them. */
class OddMonitorsTest {

    @TestFactory
    Stream<DynamicTest> monitors() {
        return Programs.in(OddMonitorsTest.class);
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var first = new Thread(one);
        var second = new Thread(other);
        first.start();
        second.start();
        first.join();
        second.join();
    }

    // ---- a thread that is its own monitor

    static class Doorman extends Thread {
        private boolean open;

        @Override
        public synchronized void run() {
            open = true;
            notifyAll();
        }

        synchronized void awaitOpen() throws InterruptedException {
            while (!open) {
                wait();
            }
        }
    }

    static final class AThreadIsItsOwnMonitor implements Program {
        @Override
        public void run() throws InterruptedException {
            var doorman = new Doorman();
            doorman.start();
            doorman.awaitOpen();
            assertTrue(doorman.open);
            doorman.join();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AThreadsFieldIsReadWithoutItsMonitor implements Program {
        @Override
        public void run() throws InterruptedException {
            var doorman = new Doorman();
            doorman.start();
            boolean seen = doorman.open;
            doorman.join();
            assertTrue(seen || doorman.open);
        }
    }

    // ---- literals and boxes

    static final class AStringLiteralIsALock implements Program {
        private int count;

        @Override
        public void run() throws InterruptedException {
            together(this::add, this::addElsewhere);
            assertEquals(2, count);
        }

        private void add() {
            synchronized ("a lock that everybody shares") {
                count++;
            }
        }

        private void addElsewhere() {
            String same = "a lock that " + "everybody shares";
            synchronized (same) {
                count++;
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class TwoStringsThatAreEqualAreTwoLocks implements Program {
        private int count;

        @Override
        public void run() throws InterruptedException {
            together(() -> add("lock"), () -> add(new String("lock")));
            assertTrue(count > 0);
        }

        private void add(String lock) {
            synchronized (lock) {
                count++;
            }
        }
    }

    static final class ASmallBoxIsALock implements Program {
        private int count;

        @Override
        @SuppressWarnings("synchronization")
        public void run() throws InterruptedException {
            Integer seven = 7;
            together(() -> add(seven), () -> add(3 + 4));
            assertEquals(2, count);
        }

        @SuppressWarnings("synchronization")
        private void add(Integer lock) {
            synchronized (lock) {
                count++;
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ABoxThatIsCountedUpIsNoLock implements Program {
        private Integer count = 0;

        @Override
        public void run() throws InterruptedException {
            together(this::add, this::add);
            assertEquals(2, count);
        }

        @SuppressWarnings("synchronization")
        private void add() {
            synchronized (count) {
                count++;
            }
        }
    }

    // ---- arrays, classes of arrays, records, enums

    static final class AnArrayGuardsItself implements Program {
        private final int[] counts = new int[1];

        @Override
        public void run() throws InterruptedException {
            together(this::add, this::add);
            assertEquals(2, counts[0]);
        }

        private void add() {
            synchronized (counts) {
                counts[0]++;
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AClassOfArraysIsAnotherLockThanItsElements implements Program {
        private int count;

        @Override
        public void run() throws InterruptedException {
            together(() -> add(int[].class), () -> add(int.class));
            assertTrue(count > 0);
        }

        private void add(Class<?> lock) {
            synchronized (lock) {
                count++;
            }
        }
    }

    record Guarded(Object lock, int[] cell) {
        Guarded {
            assertNotNull(lock);
        }

        Guarded() {
            this(new Object(), new int[1]);
        }

        void add() {
            synchronized (lock) {
                cell[0]++;
            }
        }

        synchronized void addUnderItself() {
            cell[0]++;
        }
    }

    static final class ARecordHoldsItsLock implements Program {
        @Override
        public void run() throws InterruptedException {
            var guarded = new Guarded();
            together(guarded::add, guarded::add);
            assertEquals(2, guarded.cell()[0]);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ARecordIsAnotherLockThanTheOneThatItHolds implements Program {
        @Override
        public void run() throws InterruptedException {
            var guarded = new Guarded();
            together(guarded::add, guarded::addUnderItself);
            assertTrue(guarded.cell()[0] > 0);
        }
    }

    enum Till {
        LEFT,
        RIGHT;

        private static int sales;
        private int coins;

        synchronized void pay() {
            coins++;
        }

        void sell() {
            synchronized (Till.class) {
                sales++;
            }
        }

        synchronized void sellUnderItself() {
            sales++;
        }
    }

    static final class EnumConstantsHaveStateOfTheirOwn implements Program {
        @Override
        public void run() throws InterruptedException {
            together(
                    () -> {
                        Till.LEFT.pay();
                        Till.LEFT.sell();
                    },
                    () -> {
                        Till.LEFT.pay();
                        Till.RIGHT.sell();
                    });
            assertEquals(2, Till.LEFT.coins);
            assertEquals(2, Till.sales);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class TwoConstantsAreTwoLocks implements Program {
        @Override
        public void run() throws InterruptedException {
            together(Till.LEFT::sellUnderItself, Till.RIGHT::sellUnderItself);
            assertEquals(2, Till.sales);
        }
    }

    // ---- bridges, super, interfaces

    abstract static class Box<T> {
        abstract void put(T value);

        synchronized void reset() {
            putNothing();
        }

        abstract void putNothing();
    }

    static class IntBox extends Box<Integer> {
        int sum;

        @Override
        synchronized void put(Integer value) {
            sum += value;
        }

        @Override
        synchronized void reset() {
            super.reset();
        }

        @Override
        void putNothing() {
            sum += 0;
        }
    }

    static final class ASynchronizedMethodIsCalledThroughItsBridge implements Program {
        @Override
        public void run() throws InterruptedException {
            var box = new IntBox();
            Box<Integer> general = box;
            together(() -> general.put(1), () -> box.put(2));
            together(general::reset, () -> general.put(0));
            assertEquals(3, box.sum);
        }
    }

    static class HastyBox extends IntBox {
        @Override
        void put(Integer value) {
            sum += value;
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class SynchronizedIsNotInherited implements Program {
        @Override
        public void run() throws InterruptedException {
            var box = new HastyBox();
            Box<Integer> general = box;
            together(() -> general.put(1), () -> general.put(2));
            assertEquals(3, box.sum);
        }
    }

    interface Account {
        int[] balance();

        static void lockedAll(Runnable action) {
            synchronized (Account.class) {
                action.run();
            }
        }

        default void add() {
            locked(() -> balance()[0]++);
        }

        default void addUnderClass() {
            lockedAll(() -> balance()[0]++);
        }

        private void locked(Runnable action) {
            synchronized (this) {
                action.run();
            }
        }
    }

    record Cash(int[] balance) implements Account {}

    record Card(int[] balance) implements Account {
        @Override
        public void add() {
            Account.super.add();
            Runnable again = Account.super::add;
            again.run();
        }
    }

    static final class AnInterfaceSynchronizes implements Program {
        @Override
        public void run() throws InterruptedException {
            var cash = new Cash(new int[1]);
            together(cash::add, cash::add);
            assertEquals(2, cash.balance()[0]);
            var card = new Card(new int[1]);
            together(card::add, card::add);
            assertEquals(4, card.balance()[0]);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnInterfacesClassIsAnotherLockThanTheObject implements Program {
        @Override
        public void run() throws InterruptedException {
            var cash = new Cash(new int[1]);
            together(cash::add, cash::addUnderClass);
            assertEquals(2, cash.balance()[0]);
        }
    }

    // ---- super.wait(), Object's methods by reference

    static class Gate {
        private boolean open;

        synchronized void await() throws InterruptedException {
            while (!open) {
                super.wait();
            }
        }

        synchronized void open() {
            open = true;
            super.notifyAll();
        }

        synchronized void openBy(Consumer<Object> signal) {
            open = true;
            signal.accept(this);
        }
    }

    static final class WaitIsCalledOnSuper implements Program {
        @Override
        public void run() throws InterruptedException {
            var gate = new Gate();
            var opener = new Thread(gate::open);
            opener.start();
            gate.await();
            opener.join();
        }
    }

    static final class NotifyAllIsAMethodReference implements Program {
        @Override
        public void run() throws InterruptedException {
            var gate = new Gate();
            var opener = new Thread(() -> gate.openBy(Object::notifyAll));
            opener.start();
            gate.await();
            opener.join();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class ASignalIsForgotten implements Program {
        @Override
        public void run() throws InterruptedException {
            var gate = new Gate();
            var opener = new Thread(() -> gate.openBy(Object::hashCode));
            opener.start();
            gate.await();
            opener.join();
        }
    }

    // ---- the copy of an object is another monitor

    static class Sheet implements Cloneable {
        int lines;

        synchronized void write() {
            lines++;
        }

        @Override
        protected synchronized Sheet clone() {
            return copyHastily();
        }

        Sheet copyHastily() {
            try {
                return (Sheet) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static final class ACloneHasItsOwnMonitorAndItsOwnFields implements Program {
        @Override
        public void run() throws InterruptedException {
            var sheet = new Sheet();
            sheet.write();
            synchronized (sheet) {
                Sheet copy = sheet.clone();
                together(copy::write, copy::write);
                assertEquals(3, copy.lines);
                assertTrue(Thread.holdsLock(sheet));
                assertTrue(!Thread.holdsLock(copy));
            }
            assertEquals(1, sheet.lines);
        }
    }

    static final class ACopyOfAnObjectIsNotSharedWithTheOriginal implements Program {
        @Override
        public void run() throws InterruptedException {
            var sheet = new Sheet();
            together(() -> sheet.clone().write(), () -> sheet.clone().lines++);
            assertEquals(0, sheet.lines);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ACloneIsMadeWithoutTheLock implements Program {
        @Override
        public void run() throws InterruptedException {
            var sheet = new Sheet();
            Sheet[] copy = new Sheet[1];
            together(sheet::write, () -> copy[0] = sheet.copyHastily());
            assertNotNull(copy[0]);
        }
    }
}
