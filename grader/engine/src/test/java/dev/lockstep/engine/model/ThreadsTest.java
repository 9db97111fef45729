package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Platform threads: how they are made, named, started and joined. */
class ThreadsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ThreadsTest.class);
    }

    static final class Cell {
        int value;

        void increment() {
            value++;
        }

        synchronized void incrementSafely() {
            value++;
        }
    }

    static final class Worker extends Thread {
        private final Cell cell;

        Worker(Cell cell) {
            super("worker");
            this.cell = cell;
        }

        @Override
        public void run() {
            cell.incrementSafely();
        }
    }

    static final class CarelessWorker extends Thread {
        private final Cell cell;

        CarelessWorker(Cell cell) {
            this.cell = cell;
        }

        @Override
        public void run() {
            cell.increment();
        }
    }

    static final class SubclassesOfThread implements Program {
        @Override
        public void run() throws Exception {
            var cell = new Cell();
            var first = new Worker(cell);
            var second = new Worker(cell);
            first.start();
            second.start();
            first.join();
            second.join();
            assertEquals(2, cell.value);
            assertEquals("worker", first.getName());
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class CarelessSubclassesOfThread implements Program {
        @Override
        public void run() throws Exception {
            var cell = new Cell();
            var first = new CarelessWorker(cell);
            var second = new CarelessWorker(cell);
            first.start();
            second.start();
            first.join();
            second.join();
            assertEquals(2, cell.value);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class StartedByMethodReference implements Program {
        @Override
        public void run() throws Exception {
            var cell = new Cell();
            var threads = java.util.List.of(new Thread(cell::increment), new Thread(cell::increment));
            threads.forEach(Thread::start);
            for (Thread each : threads) {
                each.join();
            }
            assertEquals(2, cell.value);
        }
    }

    static final class RunIsNoStart implements Program {
        @Override
        public void run() {
            var cell = new Cell();
            var caller = Thread.currentThread();
            new Thread(() -> {
                        assertSame(caller, Thread.currentThread());
                        cell.increment();
                    })
                    .run();
            assertEquals(1, cell.value);
        }
    }

    static final class DefaultNamesCountFromZero implements Program {
        @Override
        public void run() {
            assertEquals("main", Thread.currentThread().getName());
            assertEquals("Thread-0", new Thread().getName());
            assertEquals("Thread-1", new Thread(() -> {}).getName());
            assertEquals("given", new Thread(null, () -> {}, "given").getName());
            assertEquals("Thread-2", new CarelessWorker(new Cell()).getName());
            var renamed = new Thread(() -> {}, "before");
            renamed.setName("after");
            assertEquals("after", renamed.getName());
        }
    }

    static final class DaemonsInheritAndStay implements Program {
        @Override
        public void run() throws Exception {
            var ready = new Cell();
            var daemon = new Thread(() -> {
                assertTrue(new Thread(() -> {}).isDaemon());
                ready.incrementSafely();
                LockSupport.park();
                while (true) {
                    LockSupport.park();
                }
            });
            daemon.setDaemon(true);
            assertTrue(daemon.isDaemon());
            daemon.start();
            assertThrows(IllegalThreadStateException.class, () -> daemon.setDaemon(false));
        }
    }

    @Finds(Cause.THREAD_LEAK)
    static final class WaitsForNobody implements Program {
        @Override
        public void run() {
            new Thread(() -> {
                        while (true) {
                            LockSupport.park();
                        }
                    })
                    .start();
        }
    }

    static final class JoinsWithTime implements Program {
        @Override
        public void run() throws Exception {
            var sleeper = new Thread(() -> {
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            assertThrows(IllegalThreadStateException.class, () -> sleeper.join(Duration.ofMillis(1)));
            sleeper.start();
            long start = System.nanoTime();
            sleeper.join(100);
            assertTrue(sleeper.isAlive());
            assertEquals(100, (System.nanoTime() - start) / 1_000_000);
            assertFalse(sleeper.join(Duration.ofMillis(200)));
            sleeper.join(50, 500_000);
            assertTrue(sleeper.join(Duration.ofSeconds(5)));
            assertFalse(sleeper.isAlive());
            assertEquals(1_000, (System.nanoTime() - start) / 1_000_000);
            assertThrows(IllegalArgumentException.class, () -> sleeper.join(-1));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ReadsAfterATimedOutJoin implements Program {
        @Override
        public void run() throws Exception {
            var cell = new Cell();
            var slow = new Thread(() -> {
                cell.increment();
                LockSupport.parkNanos(1_000_000_000);
            });
            slow.start();
            slow.join(10);
            assertTrue(cell.value <= 1);
            slow.join();
        }
    }

    static final class StartsOnce implements Program {
        @Override
        public void run() throws Exception {
            var once = new Thread(() -> {});
            assertFalse(once.isAlive());
            once.start();
            assertThrows(IllegalThreadStateException.class, once::start);
            once.join();
            assertFalse(once.isAlive());
            assertThrows(IllegalThreadStateException.class, once::start);
        }
    }

    static final class WaitsOnAThread implements Program {
        @Override
        public void run() throws Exception {
            var cell = new Cell();
            var thread = new Thread(cell::increment);
            thread.start();
            synchronized (thread) {
                while (thread.isAlive()) {
                    thread.wait();
                }
            }
            assertEquals(1, cell.value);
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class WaitsOnAThreadThatMayHaveEnded implements Program {
        @Override
        public void run() throws Exception {
            var thread = new Thread(() -> {});
            thread.start();
            synchronized (thread) {
                thread.wait();
            }
        }
    }

    @Finds(Cause.SELF_DEADLOCK)
    static final class JoinsItself implements Program {
        @Override
        public void run() throws Exception {
            Thread.currentThread().join();
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class JoinEachOther implements Program {
        private Thread first;

        @Override
        public void run() throws Exception {
            var main = Thread.currentThread();
            first = new Thread(() -> {
                try {
                    main.join();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            first.start();
            first.join();
        }
    }

    static final class AStartOfItsOwn implements Program {
        static final class Eager extends Thread {
            int starts;

            @Override
            public synchronized void start() {
                starts++;
                super.start();
            }

            @Override
            public void interrupt() {
                starts += 10;
                super.interrupt();
            }
        }

        @Override
        public void run() throws Exception {
            var eager = new Eager();
            Thread thread = eager;
            thread.start();
            thread.interrupt();
            thread.join();
            assertEquals(11, eager.starts);
        }
    }
}
