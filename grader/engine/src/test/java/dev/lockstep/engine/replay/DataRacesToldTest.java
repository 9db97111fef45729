package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Moment.Role;
import dev.lockstep.engine.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The programs are there to be told, not to be good. */
@DisplayName("Of a data race is told")
@SuppressWarnings({"UnusedVariable", "LockNotBeforeTry", "NonAtomicVolatileUpdate", "GuardedBy"})
class DataRacesToldTest {

    /** One thread writes under a lock, the other one looks without. */
    static final class LooksWithoutTheLock implements Program {
        static final class Till {
            private int cash;

            synchronized void pay(int amount) {
                cash += amount;
            }

            int cash() {
                return cash;
            }
        }

        @Override
        public void run() throws InterruptedException {
            Till till = new Till();
            Thread looker = new Thread(till::cash, "looker");
            looker.start();
            till.pay(5);
            looker.join();
        }
    }

    @Test
    @DisplayName("which lock was given back, by which step, and that the other access takes none")
    void lockOfOne() {
        Interleaving told = Tellings.of(LooksWithoutTheLock.class);
        Step leaves = Tellings.step("leaves the monitor of Till", told);
        assertEquals(
                "pay() leaves the monitor of Till at step %d, after it has written, but cash() reads without any lock."
                                .formatted(leaves.moment().index())
                        + " So looker need not see what main wrote. What does order these threads came before: main started looker.",
                told.explanation());
        assertEquals(Role.NAMED, leaves.moment().role());
        assertEquals(
                "the check calls cash()",
                Tellings.step("the check calls cash", told).words());
    }

    /** Each of two locks keeps out nobody who takes the other one. */
    static final class TakesAnotherLock implements Program {
        static final class Purse {
            private final ReentrantLock toPay = new ReentrantLock();
            private final ReentrantLock toLook = new ReentrantLock();
            private int cash;

            void pay(int amount) {
                toPay.lock();
                cash = amount;
                toPay.unlock();
            }

            int cash() {
                toLook.lock();
                int seen = cash;
                toLook.unlock();
                return seen;
            }
        }

        @Override
        public void run() throws InterruptedException {
            Purse purse = new Purse();
            Thread payer = new Thread(() -> purse.pay(5), "payer");
            payer.start();
            purse.cash();
            payer.join();
        }
    }

    @Test
    @DisplayName("that two locks are two")
    void twoLocks() {
        String explanation = Tellings.of(TakesAnotherLock.class).explanation();
        assertTrue(explanation.contains("ReentrantLock#1") && explanation.contains("ReentrantLock#2"), explanation);
        assertTrue(explanation.contains(", which is another lock. "), explanation);
    }

    /** The volatile variable is looked at first, and not afterwards. */
    static final class LooksTooEarly implements Program {
        static final class Letter {
            private volatile boolean sent;
            private String text = "";

            void write(String what) {
                text = what;
                sent = true;
            }

            int length() {
                return sent ? 0 : text.length();
            }
        }

        @Override
        public void run() throws InterruptedException {
            Letter letter = new Letter();
            Thread writer = new Thread(() -> letter.write("dear"), "writer");
            writer.start();
            letter.length();
            writer.join();
        }
    }

    @Test
    @DisplayName("that a volatile variable was read too early")
    void volatileTooEarly() {
        Interleaving told = Tellings.of(LooksTooEarly.class);
        if (((Finding.DataRace) told.finding()).earlier().writes()) {
            assertTrue(told.explanation().contains("write() writes the volatile `sent` at step"), told.explanation());
            assertTrue(told.explanation().contains("length() reads the volatile `sent` at step"), told.explanation());
            assertTrue(told.explanation().contains(", which is before that."), told.explanation());
        } else {
            assertTrue(told.explanation().contains("So it is open whether"), told.explanation());
        }
    }

    /** A gate that lets everybody in; what the check does inside is the check's own affair. */
    static final class LetsTwoIn implements Program {
        static final class Gate {
            void enter(Runnable inside) {
                inside.run();
            }
        }

        private int secretNumber;

        @Override
        public void run() throws InterruptedException {
            Gate gate = new Gate();
            Thread guest = new Thread(() -> gate.enter(() -> secretNumber++), "guest");
            guest.start();
            gate.enter(() -> secretNumber++);
            guest.join();
        }
    }

    @Test
    @DisplayName(
            "which lines of the code under test let the check race with itself, and nothing of the check's variable")
    void inWhatTheCheckUses() {
        Interleaving told = Tellings.of(LetsTwoIn.class);
        assertTrue(told.headline().startsWith("The check uses a variable of its own, once in "), told.headline());
        assertTrue(told.headline().contains("called at DataRacesToldTest.java:"), told.headline());
        assertTrue(told.headline().endsWith("(enter), and nothing orders the two: your code lets both go on."));
        assertFalse(told.toString().contains("secretNumber"), told.toString());
    }

    /** A lock that locks nobody out. */
    static final class LocksNobodyOut implements Program {
        static final class Turnstile {
            void lock() {}

            void unlock() {}
        }

        private int visitors;

        @Override
        public void run() throws InterruptedException {
            Turnstile turnstile = new Turnstile();
            Thread guest = new Thread(() -> visit(turnstile), "guest");
            guest.start();
            visit(turnstile);
            guest.join();
        }

        private void visit(Turnstile turnstile) {
            turnstile.lock();
            visitors++;
            turnstile.unlock();
        }
    }

    @Test
    @DisplayName("after which calls of the check, where it had called something before")
    void afterWhatTheCheckCalled() {
        Interleaving told = Tellings.of(LocksNobodyOut.class);
        assertTrue(told.headline().contains(" after lock() at step "), told.headline());
    }

    @Test
    @DisplayName("what happened up to the second access, and nothing of what came afterwards")
    void endsWithTheSecondAccess() {
        List<String> others = new ArrayList<>();
        for (String name : CorpusBodies.broken()) {
            Body body = CorpusBodies.body(name);
            Discovery found = CorpusBodies.gravest(body, name).orElseThrow();
            if (found.finding() instanceof Finding.DataRace) {
                Interleaving told = Interleavings.of(body, Shrinking.of(body, found), _ -> true);
                if (told.steps().getLast().moment().role() != Role.LATER_ACCESS) {
                    others.add(name + " " + told.steps());
                }
            }
        }
        assertEquals(List.of(), others);
    }
}
