package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who goes on: which waiter is woken, and who gets a monitor that others were waiting for. */
class WaitersTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(WaitersTest.class);
    }

    private static void untilWaiting(Thread thread) {
        while (thread.isAlive()
                && thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.BLOCKED) {
            Thread.yield();
        }
    }

    /** Two wait, the one after the other. */
    abstract static class TwoWait implements Program {
        final List<String> order = new ArrayList<>();
        private boolean told;

        final Thread waiting(String name) {
            var thread = new Thread(() -> waitAndNote(name));
            thread.start();
            untilWaiting(thread);
            return thread;
        }

        private synchronized void waitAndNote(String name) {
            try {
                while (!told) {
                    wait();
                }
                told = false;
                order.add(name);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        final synchronized void tell() {
            told = true;
            notify();
        }
    }

    /** The JVM may wake any of those who wait. */
    @Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
    static final class NotWhoeverHasWaitedLongest extends TwoWait {
        @Override
        public void run() throws InterruptedException {
            var a = waiting("a");
            var b = waiting("b");
            tell();
            while (a.isAlive() && b.isAlive()) {
                Thread.yield();
            }
            tell();
            a.join();
            b.join();
            assertEquals(List.of("a", "b"), order);
        }
    }

    static final class BothInTheEnd extends TwoWait {
        @Override
        public void run() throws InterruptedException {
            var a = waiting("a");
            var b = waiting("b");
            tell();
            while (a.isAlive() && b.isAlive()) {
                Thread.yield();
            }
            tell();
            a.join();
            b.join();
            assertEquals(2, order.size());
        }
    }

    /** A monitor that is given up goes to anybody, be it to one who has only just come. */
    @Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
    static final class SomebodyBargesIn implements Program {
        private final List<String> order = new ArrayList<>();

        private void enter(String name) {
            synchronized (order) {
                order.add(name);
            }
        }

        @Override
        public void run() throws InterruptedException {
            var patient = new Thread(() -> enter("patient"));
            synchronized (order) {
                patient.start();
                untilWaiting(patient);
            }
            enter("hasty");
            patient.join();
            assertEquals(List.of("patient", "hasty"), order);
        }
    }

    /** Who was notified has to get the monitor again, and another one may be there first. */
    @Finds(Cause.EXCEPTION)
    static final class AnotherOneTakesWhatWasAnnounced implements Program {
        private final Deque<String> items = new ArrayDeque<>();

        private synchronized void put() {
            items.add("item");
            notify();
        }

        @SuppressWarnings("WaitNotInLoop") // That is what is wrong.
        private synchronized void take() {
            try {
                if (items.isEmpty()) {
                    wait();
                }
                items.remove();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void run() throws InterruptedException {
            var waits = new Thread(this::take);
            waits.start();
            untilWaiting(waits);
            var comes = new Thread(this::take);
            comes.start();
            put();
            put();
            waits.join();
            comes.join();
        }
    }
}
