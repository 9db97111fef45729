package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Waiting and notifying. */
class WaitNotifyTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(WaitNotifyTest.class);
    }

    interface Mailbox {
        void put(String letter);

        String take() throws InterruptedException;
    }

    static final class Box implements Mailbox {
        private String letter;

        @Override
        public synchronized void put(String newLetter) {
            letter = newLetter;
            notifyAll();
        }

        @Override
        public synchronized String take() throws InterruptedException {
            while (letter == null) {
                wait();
            }
            return letter;
        }
    }

    static final class WaitsInALoop implements Program {
        @Override
        public void run() throws Exception {
            var box = new Box();
            var postman = new Thread(() -> box.put("letter"));
            postman.start();
            assertEquals("letter", box.take());
            postman.join();
        }
    }

    /** Its time is over long before it may go on. */
    static final class WaitsForAMomentWhileAnotherSleepsInside implements Program {
        @Override
        public void run() throws Exception {
            var lock = new Object();
            var sleeper = new Thread(() -> {
                synchronized (lock) {
                    sleepForASecond();
                }
            });
            sleeper.start();
            synchronized (lock) {
                lock.wait(1);
            }
            sleeper.join();
        }

        private static void sleepForASecond() {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static final class WaitsThroughAnInterface implements Program {
        @Override
        public void run() throws Exception {
            Mailbox box = new Box();
            Runnable receiver = () -> {};
            var postman = new Thread(() -> {
                synchronized (box) {
                    box.put("letter");
                    box.notify();
                }
                synchronized (receiver) {
                    receiver.notifyAll();
                }
            });
            postman.start();
            synchronized (box) {
                while (((Box) box).letter == null) {
                    box.wait();
                }
            }
            synchronized (receiver) {
                receiver.wait(5);
            }
            postman.join();
        }
    }

    @Finds(value = Cause.ATOMICITY)
    static final class WaitsWithoutALoop implements Program {
        private boolean ready;

        @Override
        public void run() throws Exception {
            var setter = new Thread(() -> {
                synchronized (this) {
                    ready = true;
                    notifyAll();
                }
            });
            synchronized (this) {
                setter.start();
                wait();
                assertTrue(ready);
            }
            setter.join();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class NotifiedTooEarly implements Program {
        @Override
        public void run() throws Exception {
            var lock = new Object();
            var notifier = new Thread(() -> {
                synchronized (lock) {
                    lock.notifyAll();
                }
            });
            notifier.start();
            synchronized (lock) {
                lock.wait();
            }
            notifier.join();
        }
    }

    static final class TimedWaitsEnd implements Program {
        @Override
        public void run() throws Exception {
            var lock = new Object();
            long start = System.nanoTime();
            synchronized (lock) {
                while (System.nanoTime() - start < 250_000_000) {
                    lock.wait(250);
                }
                lock.wait(0, 1);
                TimeUnit.MILLISECONDS.timedWait(lock, 10);
                assertThrows(IllegalArgumentException.class, () -> waitBriefly(lock, -1));
            }
        }

        private static void waitBriefly(Object lock, long millis) throws InterruptedException {
            synchronized (lock) {
                lock.wait(millis);
            }
        }
    }

    static final class OnlyOwnersWaitAndNotify implements Program {
        @Override
        public void run() {
            var lock = new Object();
            assertThrows(IllegalMonitorStateException.class, () -> lock.wait());
            assertThrows(IllegalMonitorStateException.class, () -> lock.wait(10));
            assertThrows(IllegalMonitorStateException.class, lock::notify);
            assertThrows(IllegalMonitorStateException.class, lock::notifyAll);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class NotifiesWithoutTheMonitor implements Program {
        @Override
        public void run() throws Exception {
            var lock = new Object();
            var thread = new Thread(() -> {
                synchronized (this) {
                    lock.notifyAll();
                }
            });
            thread.start();
            thread.join();
        }
    }

    static final class WaitGivesUpAllEntries implements Program {
        private boolean told;

        private synchronized void outer() throws InterruptedException {
            synchronized (this) {
                while (!told) {
                    wait();
                }
                assertTrue(Thread.holdsLock(this));
            }
            assertTrue(Thread.holdsLock(this));
        }

        private synchronized void tell() {
            told = true;
            notify();
        }

        @Override
        public void run() throws Exception {
            var teller = new Thread(this::tell);
            teller.start();
            outer();
            teller.join();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class NotifyWakesTheWrongOne implements Program {
        private int stage;

        private synchronized void waitFor(int wanted) {
            try {
                while (stage < wanted) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private synchronized void advance() {
            stage++;
            notify();
        }

        @Override
        public void run() throws Exception {
            var first = new Thread(() -> {
                waitFor(1);
                advance();
            });
            var second = new Thread(() -> waitFor(2));
            first.start();
            second.start();
            advance();
            first.join();
            second.join();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ATimeoutIsTakenForASignal implements Program {
        private boolean ready;

        @Override
        public void run() throws Exception {
            var late = new Thread(() -> {
                try {
                    Thread.sleep(10);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                synchronized (this) {
                    ready = true;
                    notifyAll();
                }
            });
            late.start();
            boolean seen;
            synchronized (this) {
                if (!ready) {
                    wait(10);
                }
                seen = ready;
            }
            late.join();
            assertTrue(seen);
        }
    }
}
