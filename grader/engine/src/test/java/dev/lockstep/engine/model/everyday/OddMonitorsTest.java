package dev.lockstep.engine.model.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import dev.lockstep.engine.model.Refused;
import java.util.concurrent.atomic.AtomicInteger;
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

    // ---- a lock of the JDK's own, with code of the program inside

    /** Nobody gives such a lock back: whoever holds it is not running. */
    @Refused("a wait for a lock of the JDK's")
    static final class SwitchesInsideOfABuffersLock implements Program {
        @Override
        public void run() throws InterruptedException {
            var named = new AtomicInteger();
            var text = new StringBuffer();
            Runnable append = () -> text.append(new Object() {
                @Override
                public String toString() {
                    return "" + named.incrementAndGet();
                }
            });
            together(append, append);
            assertEquals(2, named.get());
        }
    }
}
