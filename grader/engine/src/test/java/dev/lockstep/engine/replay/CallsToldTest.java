package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Step;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The programs are there to be told, not to be good. */
@DisplayName("An interleaving tells calls as they were:")
@SuppressWarnings({"UnusedVariable", "LockNotBeforeTry", "ThreadPriorityCheck"})
class CallsToldTest {

    /** The check interrupts a thread right after its own call of the code under test. */
    static final class InterruptsByItself implements Program {
        static final class Gate {
            private int passed;

            synchronized void pass() {
                passed++;
            }
        }

        @Override
        public void run() throws InterruptedException {
            Gate gate = new Gate();
            Thread walker = new Thread(gate::pass, "walker");
            walker.start();
            gate.pass();
            walker.interrupt();
            walker.join();
            throw new AssertionError("so that it is told");
        }
    }

    @Test
    @DisplayName("what the check does by itself has no line of the code under test")
    void ownStepsOfTheCheck() {
        Step interrupt = Tellings.step("the check interrupts walker", Tellings.of(InterruptsByItself.class));
        assertTrue(interrupt.place().isEmpty(), interrupt.toString());
    }

    /** The check hands on in its main thread what a call threw in another one. */
    static final class HandsOn implements Program {
        static final class Halves {
            int halfOf(int number) {
                if (number % 2 != 0) {
                    throw new IllegalArgumentException("odd");
                }
                return number / 2;
            }
        }

        @Override
        public void run() throws InterruptedException {
            AtomicReference<RuntimeException> thrown =
                    new AtomicReference<>(new IllegalStateException("nothing thrown"));
            Halves halves = new Halves();
            Thread caller = new Thread(
                    () -> {
                        try {
                            halves.halfOf(7);
                        } catch (IllegalArgumentException e) {
                            thrown.set(e);
                        }
                    },
                    "caller");
            caller.start();
            caller.join();
            throw thrown.get();
        }
    }

    @Test
    @DisplayName("an exception belongs to the thread that threw it, wherever the check throws it again")
    void exceptionsHandedOn() {
        Interleaving told = Tellings.of(HandsOn.class);
        assertEquals(
                List.of("the check calls halfOf(7): throws IllegalArgumentException"),
                Tellings.wordsOf("caller", told));
        Step end = Tellings.step("the check ends with IllegalArgumentException", told);
        assertTrue(end.place().isEmpty(), end.toString());
        assertEquals(
                "caller",
                assertInstanceOf(Finding.EscapedException.class, told.finding()).thread());
        assertEquals("halfOf threw IllegalArgumentException in the thread caller: odd.", told.headline());
    }

    /** The second element does not fit, and the check goes on as if it did. */
    static final class ThrowsOnTheSecond implements Program {
        static final class Box {
            private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

            void add(int item) {
                queue.add(item);
            }
        }

        @Override
        public void run() throws InterruptedException {
            Box box = new Box();
            Thread adder = new Thread(() -> box.add(1), "adder");
            adder.start();
            adder.join();
            try {
                box.add(2);
            } catch (IllegalStateException e) {
                throw new AssertionError("two elements fit", e);
            }
        }
    }

    @Test
    @DisplayName("one that throws says so, be it a call of the JDK or of the code under test")
    void callsThatThrow() {
        Interleaving told = Tellings.of(ThrowsOnTheSecond.class);
        Tellings.step("calls BlockingQueue.add(2): throws IllegalStateException", told);
        Tellings.step("add throws IllegalStateException", told);
    }

    /** Two threads change a field by a handle, which says whether it did. */
    static final class SetsByHandle implements Program {
        static final class House {
            private static final VarHandle OWNER;
            private volatile int owner;

            static {
                try {
                    OWNER = MethodHandles.lookup().findVarHandle(House.class, "owner", int.class);
                } catch (ReflectiveOperationException e) {
                    throw new ExceptionInInitializerError(e);
                }
            }

            boolean own(int number) {
                return OWNER.compareAndSet(this, 0, number);
            }
        }

        @Override
        public void run() throws InterruptedException {
            House house = new House();
            Thread second = new Thread(() -> house.own(2), "second");
            house.own(1);
            second.start();
            second.join();
            throw new AssertionError("so that it is told");
        }
    }

    @Test
    @DisplayName("those by a variable handle name the variable")
    void variableHandles() {
        Interleaving told = Tellings.of(SetsByHandle.class);
        Tellings.step("calls VarHandle.compareAndSet(owner, 0, 1): true", told);
        Tellings.step("calls VarHandle.compareAndSet(owner, 0, 2): false", told);
    }

    /** What is looked at, and makes the call fail, belongs to one thread alone. */
    static final class DividesAmongNobody implements Program {
        static final class Shares {
            private int people;

            int shareOf(int all) {
                // In one line, as most lines are that meet a null.
                if (people == 0) throw new IllegalArgumentException("nobody");
                return all / people;
            }

            void come() {
                people++;
            }
        }

        @Override
        public void run() {
            new Shares().shareOf(12);
        }
    }

    @Test
    @DisplayName("what was looked at where one failed is told, though no other thread uses it")
    void looks() {
        Interleaving told = Tellings.of(DividesAmongNobody.class);
        Tellings.step("reads people: 0", told);
    }

    /** A thread wants a lock that another one has. */
    static final class WaitsForALock implements Program {
        static final class Door {
            private final ReentrantLock lock = new ReentrantLock();

            void pass() {
                lock.lock();
                lock.unlock();
            }
        }

        @Override
        public void run() throws InterruptedException {
            Door door = new Door();
            door.lock.lock();
            Thread waiter = new Thread(door::pass, "waiter");
            waiter.start();
            while (waiter.getState() != Thread.State.WAITING) {
                Thread.yield();
            }
            door.lock.unlock();
            waiter.join();
            throw new AssertionError("so that it is told");
        }
    }

    @Test
    @DisplayName("one that waits for a lock is told as that, and is no step that is left out besides")
    void callsOfLocks() {
        Interleaving told = Tellings.of(WaitsForALock.class);
        assertEquals(
                List.of(
                        "the check calls pass()",
                        "waits for ReentrantLock (held by main)",
                        "locks ReentrantLock",
                        "unlocks ReentrantLock"),
                Tellings.wordsOf("waiter", told));
    }

    /** What a call returns that waits for another thread. */
    static final class TakesWhatIsPut implements Program {
        static final class Mailbox {
            private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

            int take() throws InterruptedException {
                return queue.take();
            }

            void put(int item) throws InterruptedException {
                queue.put(item);
            }
        }

        @Override
        public void run() throws InterruptedException {
            Mailbox box = new Mailbox();
            Thread taker = new Thread(
                    () -> {
                        try {
                            box.take();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    "taker");
            taker.start();
            while (taker.getState() != Thread.State.WAITING) {
                Thread.yield();
            }
            box.put(7);
            taker.join();
            throw new AssertionError("so that it is told");
        }
    }

    @Test
    @DisplayName("what one returns that waited stands where it returned")
    void resultsAtTheirTime() {
        Interleaving told = Tellings.of(TakesWhatIsPut.class);
        List<String> words = told.steps().stream().map(Step::words).toList();
        int put = words.indexOf("calls BlockingQueue.put(7), wakes taker");
        assertTrue(put > words.indexOf("calls BlockingQueue.take()"), words.toString());
        assertTrue(put < words.indexOf("BlockingQueue.take returns 7"), words.toString());
        assertTrue(words.contains("take returns 7"), words.toString());
    }
}
