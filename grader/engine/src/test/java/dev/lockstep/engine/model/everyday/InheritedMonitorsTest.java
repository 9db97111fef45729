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

/** Monitors of what is inherited, called through interfaces and bridges, or copied. */
class InheritedMonitorsTest {

    @TestFactory
    Stream<DynamicTest> monitors() {
        return Programs.in(InheritedMonitorsTest.class);
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var first = new Thread(one);
        var second = new Thread(other);
        first.start();
        second.start();
        first.join();
        second.join();
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
