package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.model.Programs;
import java.util.HashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Calls of what a class of the program inherits from the JDK: they are steps like calls of the JDK's own class. */
class InheritedCallsTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> inherited() {
        return Programs.in(InheritedCallsTest.class);
    }

    @Test
    void have_as_many_interleavings_as_direct_ones() {
        assertEquals(interleavings(DirectlyPut.class), interleavings(PutByASubclass.class));
    }

    private static Coverage interleavings(Class<?> program) {
        return Programs.explore(program, Programs.settingsFor(program)).coverage();
    }

    @Finds(Cause.ATOMICITY)
    static final class DirectlyPut extends AddsIfMissing {
        private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();

        @Override
        void add() {
            if (!map.containsKey("one")) {
                map.put("one", 1);
                added.incrementAndGet();
            }
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class PutByASubclass extends AddsIfMissing {
        private static final class Cells extends ConcurrentHashMap<String, Integer> {}

        private final Cells map = new Cells();

        @Override
        void add() {
            if (!map.containsKey("one")) {
                map.put("one", 1);
                added.incrementAndGet();
            }
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class PutThroughAnInterfaceOfItsOwn extends AddsIfMissing {
        private interface Cells extends ConcurrentMap<String, Integer> {}

        private static final class Table extends ConcurrentHashMap<String, Integer> implements Cells {}

        private final Cells map = new Table();

        @Override
        void add() {
            if (!map.containsKey("one")) {
                map.put("one", 1);
                added.incrementAndGet();
            }
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class PutByTheMapItself extends AddsIfMissing {
        private static final class Cells extends ConcurrentHashMap<String, Integer> {
            boolean add(String key) {
                if (containsKey(key)) {
                    return false;
                }
                super.put(key, 1);
                return true;
            }
        }

        private final Cells map = new Cells();

        @Override
        void add() {
            if (map.add("one")) {
                added.incrementAndGet();
            }
        }
    }

    static final class PutOnceByASubclass extends AddsIfMissing {
        private static final class Cells extends ConcurrentHashMap<String, Integer> {}

        private final Cells map = new Cells();

        @Override
        void add() {
            if (map.putIfAbsent("one", 1) == null) {
                added.incrementAndGet();
            }
        }
    }

    /** Between the end of the wait and the question the task may end. */
    @Finds(Cause.EXCEPTION)
    static final class ATaskEndsBehindAnInterruptedGet implements Program {
        private static final class Run extends FutureTask<Integer> {
            Run() {
                super(() -> 1);
            }
        }

        @Override
        public void run() throws InterruptedException {
            var run = new Run();
            var caller = new Thread(() -> {
                try {
                    run.get();
                } catch (InterruptedException _) {
                    assertFalse(run.isDone(), "it was not done when get gave up");
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            caller.start();
            var runner = new Thread(run);
            runner.start();
            caller.interrupt();
            caller.join();
            runner.join();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AMutexLooksThenTakes extends Counts {
        private static final class Mutex extends AbstractQueuedSynchronizer {
            @Override
            protected boolean tryAcquire(int one) {
                if (getState() == 1) {
                    return false;
                }
                setState(1);
                return true;
            }

            @Override
            protected boolean tryRelease(int one) {
                setState(0);
                return true;
            }
        }

        private final Mutex mutex = new Mutex();

        @Override
        void add() {
            mutex.acquire(1);
            count++;
            mutex.release(1);
        }
    }

    static final class AMutexTakesAtOnce extends Counts {
        private static final class Mutex extends AbstractQueuedSynchronizer {
            @Override
            protected boolean tryAcquire(int one) {
                return compareAndSetState(0, 1);
            }

            @Override
            protected boolean tryRelease(int one) {
                setState(0);
                return true;
            }
        }

        private final Mutex mutex = new Mutex();

        @Override
        void add() {
            mutex.acquire(1);
            count++;
            mutex.release(1);
        }
    }

    static final class TheLockIsInherited extends Counts {
        private static final class Guard extends ReentrantLock {}

        private final Guard guard = new Guard();

        @Override
        void add() {
            guard.lock();
            try {
                count++;
            } finally {
                guard.unlock();
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AnUnguardedMapIsInherited implements Program {
        private static final class Cells extends HashMap<String, Integer> {}

        private final Cells cells = new Cells();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> cells.put("one", 1), () -> cells.put("other", 2));
        }
    }

    static final class AMailboxHandsOver implements Program {
        private static final class Mailbox extends LinkedBlockingQueue<Integer> {}

        private final Mailbox box = new Mailbox();
        private final BlockingQueue<Integer> same = box;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> box.add(1), () -> box.add(2));
            assertEquals(3, same.take() + box.take());
        }
    }

    /** Two threads add one, if it is not there. */
    abstract static class AddsIfMissing implements Program {
        final AtomicInteger added = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(1, added.get());
        }

        abstract void add();
    }

    /** Two threads count. */
    abstract static class Counts implements Program {
        int count;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, count);
        }

        abstract void add();
    }
}
