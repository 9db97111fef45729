package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Interrupts: before the start, of whatever waits, and of what only asks. */
class InterruptsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(InterruptsTest.class);
    }

    static final class Cell {
        int value;

        synchronized void increment() {
            value++;
        }
    }

    static final class InterruptedBeforeTheStart implements Program {
        @Override
        public void run() throws Exception {
            var seen = new Cell();
            var early = new Thread(() -> {
                try {
                    Thread.sleep(10_000);
                } catch (InterruptedException expected) {
                    seen.increment();
                }
            });
            early.interrupt();
            assertTrue(early.isInterrupted());
            early.start();
            early.join();
            assertEquals(1, seen.value);
        }
    }

    static final class InterruptEndsSleepWaitJoinAndPark implements Program {
        @Override
        public void run() throws Exception {
            var ended = new Cell();
            var lock = new Object();
            var endless = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.park();
                }
                ended.increment();
            });
            endless.start();
            var sleeper = new Thread(() -> {
                assertThrows(InterruptedException.class, () -> Thread.sleep(1_000_000));
                assertFalse(Thread.currentThread().isInterrupted());
                ended.increment();
            });
            var waiter = new Thread(() -> {
                synchronized (lock) {
                    assertThrows(InterruptedException.class, () -> waitForEver(lock));
                    assertTrue(Thread.holdsLock(lock));
                }
                ended.increment();
            });
            var joiner = new Thread(() -> {
                assertThrows(InterruptedException.class, endless::join);
                ended.increment();
            });
            for (Thread each : new Thread[] {sleeper, waiter, joiner}) {
                each.start();
                each.interrupt();
                each.join();
            }
            endless.interrupt();
            endless.join();
            assertEquals(4, ended.value);
        }

        private static void waitForEver(Object lock) throws InterruptedException {
            synchronized (lock) {
                while (true) {
                    lock.wait();
                }
            }
        }
    }

    static final class InterruptedStatusIsCleared implements Program {
        @Override
        public void run() {
            Thread.currentThread().interrupt();
            assertTrue(Thread.interrupted());
            assertFalse(Thread.interrupted());
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> Thread.sleep(0));
            assertFalse(Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
            LockSupport.park();
            assertTrue(Thread.interrupted());
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class AnInterruptIsClearedBeforeTheWait implements Program {
        @Override
        public void run() throws Exception {
            var lock = new Object();
            var worker = new Thread(() -> {
                Thread.interrupted();
                synchronized (lock) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            worker.start();
            worker.interrupt();
            worker.join();
        }
    }
}
