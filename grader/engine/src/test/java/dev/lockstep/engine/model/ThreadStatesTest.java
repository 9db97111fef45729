package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What threads can be asked: states, numbers, priorities, stacks, how many there are. */
class ThreadStatesTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ThreadStatesTest.class);
    }

    static final class StatesAreToldApart implements Program {
        @Override
        public void run() throws Exception {
            var lock = new Object();
            var thread = new Thread(() -> {
                synchronized (lock) {
                    LockSupport.parkNanos(Long.MAX_VALUE);
                }
            });
            assertEquals(Thread.State.NEW, thread.getState());
            synchronized (lock) {
                thread.start();
                while (thread.getState() != Thread.State.BLOCKED) {
                    Thread.yield();
                }
            }
            while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
                Thread.yield();
            }
            LockSupport.unpark(thread);
            thread.join();
            assertEquals(Thread.State.TERMINATED, thread.getState());
        }
    }

    static final class WaitingAndSleepingAreStates implements Program {
        @Override
        public void run() throws Exception {
            var waiter = new Thread(LockSupport::park);
            waiter.start();
            while (waiter.getState() != Thread.State.WAITING && waiter.isAlive()) {
                Thread.onSpinWait();
            }
            LockSupport.unpark(waiter);
            waiter.join();
            var sleeper = new Thread(() -> {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            sleeper.start();
            while (sleeper.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            assertTrue(
                    sleeper.getState() == Thread.State.TIMED_WAITING || sleeper.getState() == Thread.State.TERMINATED);
            sleeper.join();
        }
    }

    static final class IdentifiersAreDistinct implements Program {
        @Override
        public void run() throws Exception {
            var ids = new long[2];
            var first = new Thread(() -> ids[0] = Thread.currentThread().threadId());
            var second = new Thread(() -> ids[1] = Thread.currentThread().threadId());
            first.start();
            second.start();
            first.join();
            second.join();
            assertTrue(ids[0] > 0 && ids[1] > 0 && ids[0] != ids[1]);
            assertEquals(ids[0], first.threadId());
            assertEquals(1, Thread.currentThread().threadId());
        }
    }

    static final class IdentifiersBeforeTheStart implements Program {
        @Override
        public void run() throws Exception {
            var thread = new Thread(() -> {});
            var other = new Thread(() -> {});
            long before = thread.threadId();
            assertTrue(before != other.threadId());
            other.start();
            thread.start();
            assertEquals(before, thread.threadId());
            thread.join();
            other.join();
        }
    }

    static final class ActiveThreadsAreCounted implements Program {
        @Override
        public void run() throws Exception {
            assertEquals(1, Thread.activeCount());
            var thread = new Thread(() -> {});
            assertEquals(1, Thread.activeCount());
            thread.start();
            thread.join();
            assertEquals(1, Thread.activeCount());
        }
    }

    static final class PriorityIsRemembered implements Program {
        @Override
        public void run() {
            var thread = new Thread(() -> {});
            thread.setPriority(Thread.MAX_PRIORITY);
            assertEquals(Thread.MAX_PRIORITY, thread.getPriority());
            assertTrue(thread.toString().contains("Thread-0"));
        }
    }

    static final class StackTracesCanBeAsked implements Program {
        @Override
        public void run() {
            assertTrue(Thread.currentThread().getStackTrace().length > 0);
            assertNotNull(Thread.currentThread().getThreadGroup());
            assertNotNull(Thread.currentThread().getContextClassLoader());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AliveIsNotForEver implements Program {
        @Override
        public void run() throws Exception {
            var thread = new Thread(() -> {});
            thread.start();
            assertTrue(thread.isAlive());
            thread.join();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AStateMayHaveChangedSince implements Program {
        @Override
        public void run() throws Exception {
            var lock = new Object();
            var thread = new Thread(() -> {
                synchronized (lock) {
                    Thread.yield();
                }
            });
            synchronized (lock) {
                thread.start();
                assertEquals(Thread.State.BLOCKED, thread.getState());
            }
            thread.join();
        }
    }
}
