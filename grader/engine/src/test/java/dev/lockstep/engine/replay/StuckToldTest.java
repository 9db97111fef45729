package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Moment.Role;
import dev.lockstep.engine.trace.Step;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The programs are there to be told, not to be good. */
@DisplayName("Of threads that do not go on is told")
@SuppressWarnings({
    "LockNotBeforeTry",
    "WaitNotInLoop",
    "NakedNotify",
    "ThreadPriorityCheck",
    "ReturnValueIgnored",
    "FutureReturnValueIgnored"
})
class StuckToldTest {

    /** One notification, for two who wait for different things. */
    static final class NotifiesTheWrongOne implements Program {
        static final class Desk {
            private int tea;
            private int cake;

            synchronized void takeTea() throws InterruptedException {
                while (tea == 0) {
                    wait();
                }
                tea--;
            }

            synchronized void takeCake() throws InterruptedException {
                while (cake == 0) {
                    wait();
                }
                cake--;
            }

            synchronized void bringCake() {
                cake++;
                notify();
            }
        }

        @Override
        public void run() throws InterruptedException {
            Desk desk = new Desk();
            Thread reader = new Thread(() -> tried(desk::takeTea), "reader");
            reader.setDaemon(true);
            reader.start();
            Thread eater = new Thread(() -> tried(desk::takeCake), "eater");
            eater.start();
            desk.bringCake();
            eater.join();
        }
    }

    private interface Attempt {
        void run() throws InterruptedException;
    }

    private static void tried(Attempt attempt) {
        try {
            attempt.run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("whom the last signal woke instead, and that he waits again")
    void signalForAnother() {
        Interleaving told = Tellings.of(NotifiesTheWrongOne.class);
        Step signal = Tellings.step("notifies", told);
        String explanation = told.explanation();
        assertTrue(
                explanation.contains(
                        "The last signal on Desk is that of main at step %d: it woke reader, which waits again since step "
                                .formatted(signal.moment().index())),
                explanation);
        assertTrue(explanation.contains("eater has waited since step "), explanation);
    }

    /** A call that throws keeps the lock, and whoever comes later waits. */
    static final class KeepsTheLock implements Program {
        static final class Box {
            private final ReentrantLock lock = new ReentrantLock();

            void put(int item) {
                lock.lock();
                if (item < 0) {
                    throw new IllegalArgumentException("negative");
                }
                lock.unlock();
            }
        }

        @Override
        public void run() throws InterruptedException {
            Box box = new Box();
            try {
                box.put(-1);
            } catch (IllegalArgumentException _) {
                Thread.onSpinWait();
            }
            Thread other = new Thread(() -> box.put(1), "other");
            other.start();
            other.join();
        }
    }

    @Test
    @DisplayName("by which call a lock was taken that outlives the call")
    void lockOfAnEarlierCall() {
        Interleaving told = Tellings.of(KeepsTheLock.class);
        Step locks = Tellings.step("locks ReentrantLock", told);
        String explanation = told.explanation();
        assertTrue(
                explanation.contains("main has held ReentrantLock since step %d, taken in put(-1) (step "
                        .formatted(locks.moment().index())),
                explanation);
        assertTrue(
                explanation.contains("), which has ended, and has waited for the end of other since step "),
                explanation);
        assertEquals(Role.NAMED, locks.moment().role());
    }

    /** The same, but the thread that holds the lock is gone. */
    static final class EndsWithTheLock implements Program {
        @Override
        public void run() throws InterruptedException {
            KeepsTheLock.Box box = new KeepsTheLock.Box();
            Thread first = new Thread(() -> refused(box), "first");
            first.start();
            first.join();
            box.put(1);
        }

        private static void refused(KeepsTheLock.Box box) {
            try {
                box.put(-1);
            } catch (IllegalArgumentException _) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    @DisplayName("who took the lock and ended with it")
    void lockOfTheDead() {
        String explanation = Tellings.of(EndsWithTheLock.class).explanation();
        assertTrue(explanation.contains("first got "), explanation);
        assertTrue(explanation.contains("and ended without giving it back."), explanation);
    }

    /** A pool for each call, and nobody who closes it. */
    static final class LeavesAPool implements Program {
        static final class Office {
            void work() {
                ExecutorService pool = Executors.newFixedThreadPool(1);
                pool.submit(() -> {});
            }
        }

        @Override
        public void run() {
            new Office().work();
        }
    }

    @Test
    @DisplayName("in which call a thread was started that is left behind")
    void threadsLeft() {
        Interleaving told = Tellings.of(LeavesAPool.class);
        assertTrue(told.explanation().startsWith("main started pool-1-thread-1 "), told.explanation());
        assertTrue(told.explanation().contains(", in work() (step "), told.explanation());
    }

    /** Two who step aside for each other. */
    @Test
    @DisplayName("one round of what they do again and again, and how often they did")
    void oneRound() {
        Interleaving told = Tellings.of(StepAside.class);
        Step last = told.steps().getLast();
        assertTrue(
                last.words().matches("… these \\d+ steps again and again, for ever \\(seen [\\d,]+ times\\)"),
                last.words());
        assertEquals(
                2,
                told.steps().stream()
                        .skip(1)
                        .map(Step::thread)
                        .filter(thread -> thread > 0)
                        .distinct()
                        .count());
    }

    static final class StepAside implements Program {
        static final class Door {
            private volatile int turn = 1;

            void passAs(int who) {
                while (true) {
                    if (turn == who) {
                        turn = 3 - who;
                    }
                    Thread.yield();
                }
            }
        }

        @Override
        public void run() throws InterruptedException {
            Door door = new Door();
            Thread one = new Thread(() -> door.passAs(1), "one");
            Thread other = new Thread(() -> door.passAs(2), "other");
            one.start();
            other.start();
            one.join();
        }
    }
}
