package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Calls within calls: as deep as people write them, and without an end. */
class RecursionTest {

    private static final int DEEP = 2_000;

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(RecursionTest.class);
    }

    static final class Depths {
        private final Object lock = new Object();
        private final ReentrantLock reentrant = new ReentrantLock();

        int plain(int depth) {
            return depth == 0 ? 0 : 1 + plain(depth - 1);
        }

        synchronized int synchronizedMethod(int depth) {
            return depth == 0 ? 0 : 1 + synchronizedMethod(depth - 1);
        }

        int synchronizedBlock(int depth) {
            synchronized (lock) {
                return depth == 0 ? 0 : 1 + synchronizedBlock(depth - 1);
            }
        }

        int locked(int depth) {
            reentrant.lock();
            try {
                return depth == 0 ? 0 : 1 + locked(depth - 1);
            } finally {
                reentrant.unlock();
            }
        }
    }

    static void onTwoThreads(Runnable action) throws InterruptedException {
        var one = new Thread(action);
        var other = new Thread(action);
        one.start();
        other.start();
        one.join();
        other.join();
    }

    static final class GoesDeepAndComesBack implements Program {
        @Override
        public void run() throws Exception {
            var depths = new Depths();
            onTwoThreads(() -> {
                assertEquals(DEEP, depths.plain(DEEP));
                assertEquals(DEEP, depths.synchronizedMethod(DEEP));
                assertEquals(DEEP, depths.synchronizedBlock(DEEP));
            });
        }
    }

    static final class GoesDeepWithALock implements Program {
        @Override
        public void run() throws Exception {
            var depths = new Depths();
            onTwoThreads(() -> assertEquals(100, depths.locked(100)));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class NeverComesBack implements Program {
        @Override
        public void run() throws Exception {
            var depths = new Depths();
            onTwoThreads(() -> depths.plain(-1));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class NeverComesBackFromAMonitor implements Program {
        @Override
        public void run() throws Exception {
            var depths = new Depths();
            onTwoThreads(() -> depths.synchronizedBlock(-1));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class NeverComesBackFromASynchronizedMethod implements Program {
        @Override
        public void run() throws Exception {
            var depths = new Depths();
            onTwoThreads(() -> depths.synchronizedMethod(-1));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class NeverComesBackFromALock implements Program {
        @Override
        public void run() throws Exception {
            var depths = new Depths();
            onTwoThreads(() -> depths.locked(-1));
        }
    }

    static final class CatchesTheError implements Program {
        private int depth;
        private int caught;

        private void down() {
            depth++;
            down();
        }

        private synchronized void tryIt() {
            depth = 0;
            try {
                down();
            } catch (StackOverflowError expected) {
                caught = depth;
            }
        }

        @Override
        public void run() throws Exception {
            tryIt();
            int before = caught;
            onTwoThreads(this::tryIt);
            assertTrue(Math.abs(before - caught) <= 2, "as deep as before, but for the thread's own first calls");
        }
    }

    @Finds(Cause.SPIN)
    static final class TriesAgainAtEachLevel implements Program {
        private void down() {
            try {
                down();
            } finally {
                down();
            }
        }

        @Override
        public void run() {
            down();
        }
    }

    static final class Holder {
        static final int DEPTH = down(0);

        private Holder() {}

        private static int down(int depth) {
            return 1 + down(depth + 1);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class NeverComesBackFromAnInitialiser implements Program {
        @Override
        public void run() throws Exception {
            onTwoThreads(() -> assertEquals(0, Holder.DEPTH));
        }
    }

    static final class Chain {
        private final Chain next = new Chain();
    }

    @Finds(Cause.EXCEPTION)
    static final class MakesObjectsThatMakeObjects implements Program {
        @Override
        public void run() throws Exception {
            onTwoThreads(Chain::new);
        }
    }

    /** Exceptions end calls, too: those that were left by one must not count any more. */
    static final class ThrowsVeryOften implements Program {
        private static void fail(int depth) {
            if (depth == 0) {
                throw new IllegalStateException("expected");
            }
            fail(depth - 1);
        }

        @Override
        public void run() {
            for (int i = 0; i < 1_500; i++) {
                try {
                    fail(9);
                } catch (IllegalStateException expected) {
                    assertEquals("expected", expected.getMessage());
                }
            }
        }
    }
}
