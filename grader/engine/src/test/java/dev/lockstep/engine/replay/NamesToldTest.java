package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Columns;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The programs are there to be told, not to be good. */
@DisplayName("Names in an interleaving")
@SuppressWarnings({"UnusedVariable", "LockNotBeforeTry"})
class NamesToldTest {

    /** Two threads of one name, which write down who they are in an object of a class without a name. */
    static final class TwinsInAnonymousClasses implements Program {
        static final class Doorway {
            private final Object door = new Object() {};
            private volatile @Nullable Thread last;

            void pass() {
                synchronized (door) {
                    last = Thread.currentThread();
                }
            }
        }

        @Override
        public void run() throws InterruptedException {
            Doorway submitted = new Doorway();
            Thread one = new Thread(submitted::pass, "walks");
            Thread other = new Thread(submitted::pass, "walks");
            one.start();
            other.start();
            one.join();
            other.join();
            throw new AssertionError("so that it is told");
        }
    }

    @Test
    @DisplayName("tell threads of one name apart, and call them by it")
    void twins() {
        Interleaving told = Tellings.of(TwinsInAnonymousClasses.class);
        List<String> names = told.threads().stream().map(Lane::name).toList();
        assertEquals(List.of("main", "walks (1)", "walks (2)"), names);
        Tellings.step("writes last: \"walks (2)\"", told);
    }

    @Test
    @DisplayName("are those of the classes that classes without a name extend")
    void anonymousClasses() {
        Interleaving told = Tellings.of(TwinsInAnonymousClasses.class);
        assertTrue(Tellings.wordsOf("walks (1)", told).contains("enters the monitor of Object"), told.toString());
    }

    /** Locks that are objects of the program's own, taken in opposite order. */
    static final class OwnLocksInOppositeOrder implements Program {
        static final class Pair {
            private final Node left = new Node();
            private final Node right = new Node();

            static final class Node extends ReentrantLock {
                private static final long serialVersionUID = 1;
                private int uses;
            }

            void leftFirst() {
                both(left, right);
            }

            void rightFirst() {
                both(right, left);
            }

            private static void both(Node first, Node second) {
                first.lock();
                second.lock();
                second.uses++;
                second.unlock();
                first.unlock();
            }
        }

        @Override
        public void run() throws InterruptedException {
            Pair submitted = new Pair();
            Thread one = new Thread(submitted::leftFirst, "one");
            Thread other = new Thread(submitted::rightFirst, "other");
            one.start();
            other.start();
            one.join();
            other.join();
        }
    }

    @Test
    @DisplayName("are one for one lock, which is the program's own object")
    void ownLocks() {
        Interleaving told = Tellings.of(OwnLocksInOppositeOrder.class);
        var stuck = assertInstanceOf(Finding.Stuck.class, told.finding());
        assertEquals(
                List.of("Node#1", "Node#2"),
                stuck.threads().stream()
                        .flatMap(thread -> thread.holds().stream())
                        .sorted()
                        .toList());
        assertTrue(Columns.of(told, Columns.WIDE).contains("waits for Node#"), told.toString());
    }

    /** Reads three times within each other, and then wants to write. */
    static final class WritesWhileItReads implements Program {
        static final class Diary {
            private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

            void read(int times) {
                lock.readLock().lock();
                if (times > 1) {
                    read(times - 1);
                } else {
                    lock.writeLock().lock();
                }
                lock.readLock().unlock();
            }
        }

        @Override
        public void run() {
            new Diary().read(3);
        }
    }

    @Test
    @DisplayName("stand once for a lock, however often it is held")
    void heldSeveralTimes() {
        var stuck = assertInstanceOf(
                Finding.Stuck.class, Tellings.of(WritesWhileItReads.class).finding());
        assertEquals(
                List.of("ReentrantReadWriteLock"), stuck.threads().getFirst().holds());
    }

    @Test
    @DisplayName("of replays are not said to hold wrong characters where they are only of a wrong length")
    void wrongLength() {
        assertTrue(refusal("ls1_hello").contains("no id has as many characters"), refusal("ls1_hello"));
        assertTrue(refusal("ls1_h$llo").contains("characters that no id has"), refusal("ls1_h$llo"));
    }

    private static String refusal(String id) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> ReplayText.decode(id))
                .getMessage());
    }
}
