package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Monitors: synchronized methods and blocks. */
class MonitorsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(MonitorsTest.class);
    }

    /** Two threads that do the same. */
    static void twice(Runnable task) throws InterruptedException {
        var first = new Thread(task, "first");
        var second = new Thread(task, "second");
        first.start();
        second.start();
        first.join();
        second.join();
    }

    static final class Counters {
        static int shared;
        int own;
        final Object lock = new Object();

        synchronized void byMethod() {
            own++;
        }

        static synchronized void byStaticMethod() {
            shared++;
        }

        void byClassLiteral() {
            synchronized (Counters.class) {
                shared++;
            }
        }

        void byBlock() {
            synchronized (lock) {
                own++;
            }
        }

        Runnable byLambda() {
            return () -> {
                synchronized (this) {
                    own++;
                }
            };
        }

        synchronized int recursively(int depth) {
            own++;
            return depth == 0 ? 0 : 1 + recursively(depth - 1);
        }

        synchronized void throwing() {
            own++;
            throw new IllegalStateException("out of a synchronized method");
        }
    }

    static final class MethodsAndLambdasShareAMonitor implements Program {
        @Override
        public void run() throws Exception {
            var counters = new Counters();
            var other = new Thread(counters.byLambda());
            other.start();
            counters.byMethod();
            other.join();
            assertEquals(2, counters.own);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class MethodsAndBlocksOnAnotherLock implements Program {
        @Override
        public void run() throws Exception {
            var counters = new Counters();
            var other = new Thread(counters::byBlock);
            other.start();
            counters.byMethod();
            other.join();
            assertEquals(2, counters.own);
        }
    }

    static final class StaticMethodsLockTheClass implements Program {
        @Override
        public void run() throws Exception {
            var other = new Thread(new Counters()::byClassLiteral);
            other.start();
            Counters.byStaticMethod();
            other.join();
            assertEquals(2, Counters.shared);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class StaticStateBehindInstanceLocks implements Program {
        private static int shared;

        static final class Instance {
            synchronized void increment() {
                shared++;
            }
        }

        @Override
        public void run() throws Exception {
            var other = new Thread(new Instance()::increment);
            other.start();
            new Instance().increment();
            other.join();
            assertEquals(2, shared);
        }
    }

    static final class MonitorsAreReentrant implements Program {
        @Override
        public void run() throws Exception {
            var counters = new Counters();
            twice(() -> assertEquals(3, counters.recursively(3)));
            assertEquals(8, counters.own);
        }
    }

    static final class ExceptionsLeaveMonitors implements Program {
        @Override
        public void run() throws Exception {
            var counters = new Counters();
            twice(() -> assertThrows(IllegalStateException.class, counters::throwing));
            assertEquals(2, counters.own);
            assertFalse(Thread.holdsLock(counters));
        }
    }

    static final class ExceptionsLeaveBlocks implements Program {
        @Override
        public void run() throws Exception {
            var lock = new Object();
            var counts = new int[1];
            twice(() -> {
                try {
                    synchronized (lock) {
                        counts[0]++;
                        throw new IllegalStateException("out of a block");
                    }
                } catch (IllegalStateException expected) {
                    assertFalse(Thread.holdsLock(lock));
                }
            });
            assertEquals(2, counts[0]);
        }
    }

    static final class LockedInAConstructor implements Program {
        private static int made;

        static final class Numbered {
            final int number;

            Numbered() {
                synchronized (Numbered.class) {
                    number = ++made;
                }
            }
        }

        @Override
        public void run() throws Exception {
            var numbers = new int[2];
            var other = new Thread(() -> numbers[0] = new Numbered().number);
            other.start();
            numbers[1] = new Numbered().number;
            other.join();
            assertEquals(3, numbers[0] + numbers[1]);
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class NestedInOppositeOrders implements Program {
        @Override
        public void run() throws Exception {
            var one = new Object();
            var two = new Object();
            var other = new Thread(() -> {
                synchronized (one) {
                    synchronized (two) {
                        assertTrue(Thread.holdsLock(one));
                    }
                }
            });
            other.start();
            synchronized (two) {
                synchronized (one) {
                    assertTrue(Thread.holdsLock(two));
                }
            }
            other.join();
        }
    }

    static final class StringsBoxesAndArraysAsLocks implements Program {
        private static final String NAME = "lock";

        @Override
        public void run() throws Exception {
            var counts = new int[3];
            var array = new long[0];
            Object constant = Thread.State.NEW;
            twice(() -> {
                synchronized (NAME) {
                    counts[0]++;
                }
                synchronized (array) {
                    counts[1]++;
                }
                synchronized (constant) {
                    counts[2]++;
                }
            });
            assertEquals(2, counts[0]);
            assertEquals(2, counts[1]);
            assertEquals(2, counts[2]);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class LocksNull implements Program {
        private Object lock;

        @Override
        public void run() {
            synchronized (lock) {
                lock = this;
            }
        }
    }
}
