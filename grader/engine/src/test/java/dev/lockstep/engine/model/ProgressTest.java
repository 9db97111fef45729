package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tells threads that get further, however slowly, from threads that do not. */
@DisplayName("A program")
class ProgressTest {

    private static Explored explore(Class<? extends Program> program, long steps) {
        return Programs.explore(program, Programs.settingsFor(program).withSteps(steps));
    }

    private static void assertNothingFound(Class<? extends Program> program, long steps) {
        Explored explored = explore(program, steps);
        assertEquals(List.of(), explored.discoveries());
        assertTrue(explored.coverage().schedules() > 0);
    }

    private static void assertFound(Cause cause, Class<? extends Program> program) {
        List<Cause> causes = explore(program, Settings.USUAL.steps()).discoveries().stream()
                .map(discovery -> discovery.finding().cause())
                .toList();
        assertEquals(List.of(cause), causes);
    }

    @Test
    @DisplayName("that sorts 20,000 elements on two threads gets further")
    void sortsALargeArray() {
        assertNothingFound(SortsHalves.class, 3_000_000);
    }

    @Test
    @DisplayName("that adds one 200,000 times to a static field gets further")
    void countsFar() {
        assertNothingFound(CountsFar.class, 3_000_000);
    }

    @Test
    @DisplayName("that waits for a slow thread in a loop gets further")
    void waitsForASlowThread() {
        assertNothingFound(WaitsForASlowThread.class, 3_000_000);
    }

    @Test
    @DisplayName("whose threads try for two locks and back off for times of their own gets further")
    void backsOff() {
        assertNothingFound(BacksOff.class, 3_000_000);
    }

    @Test
    @DisplayName("with a background thread that polls for ever, a daemon, ends with its body")
    void letsADaemonPoll() {
        assertNothingFound(DaemonThatPolls.class, 3_000_000);
    }

    @Test
    @DisplayName("that waits in a loop for what never comes spins, even if it counts how often it has looked")
    void spinsAndCounts() {
        assertFound(Cause.SPIN, SpinsAndCounts.class);
    }

    @Test
    @DisplayName(
            "that shows an exception and then spins shows both, although threads that keep step are not waited for")
    void throwsAndSpins() {
        assertEquals(
                List.of(Cause.SPIN, Cause.EXCEPTION),
                explore(ThrowsAndSpins.class, 10_000_000).discoveries().stream()
                        .map(discovery -> discovery.finding().cause())
                        .toList());
    }

    /** An increment may be lost; who finds that out throws, and nobody tells the one that looks again and again. */
    public static final class ThrowsAndSpins implements Program {

        private static final int TOO_MANY_TO_TRY_ALL = 500;

        private volatile int count;
        private volatile boolean done;

        @Override
        public void run() throws InterruptedException {
            for (int i = 0; i < TOO_MANY_TO_TRY_ALL; i++) {
                assertEquals(0, count);
            }
            var one = new Thread(this::increment);
            var other = new Thread(this::increment);
            one.start();
            other.start();
            one.join();
            other.join();
            new Thread(this::check).start();
            var waits = new Thread(this::awaitDone);
            waits.start();
            waits.join();
        }

        private void awaitDone() {
            while (!done) {
                Thread.yield();
            }
        }

        private void increment() {
            int seen = count;
            count = seen + 1;
        }

        private void check() {
            if (count != 2) {
                throw new IllegalStateException("an increment is lost");
            }
            done = true;
        }
    }

    /** Two threads sort the halves of an array, heaps in place, and the body merges them. */
    public static final class SortsHalves implements Program {

        private static final int LENGTH = 20_000;

        private final int[] numbers = new int[LENGTH];

        @Override
        public void run() throws InterruptedException {
            for (int i = 0; i < LENGTH; i++) {
                numbers[i] = (i * 7919) % LENGTH;
            }
            var lower = new Thread(() -> sort(0, LENGTH / 2));
            var upper = new Thread(() -> sort(LENGTH / 2, LENGTH));
            lower.start();
            upper.start();
            lower.join();
            upper.join();
            for (int i = 1; i < LENGTH; i++) {
                assertTrue(i == LENGTH / 2 || numbers[i - 1] <= numbers[i]);
            }
        }

        private void sort(int from, int to) {
            int size = to - from;
            for (int root = size / 2 - 1; root >= 0; root--) {
                sink(from, root, size);
            }
            for (int end = size - 1; end > 0; end--) {
                swap(from, from + end);
                sink(from, 0, end);
            }
        }

        private void sink(int from, int start, int size) {
            int root = start;
            for (int child = 2 * root + 1; child < size; child = 2 * root + 1) {
                if (child + 1 < size && numbers[from + child] < numbers[from + child + 1]) {
                    child++;
                }
                if (numbers[from + root] >= numbers[from + child]) {
                    return;
                }
                swap(from + root, from + child);
                root = child;
            }
        }

        private void swap(int one, int other) {
            int kept = numbers[one];
            numbers[one] = numbers[other];
            numbers[other] = kept;
        }
    }

    /** Two threads add one to a guarded static field, many times. */
    public static final class CountsFar implements Program {

        private static final Object LOCK = new Object();
        private static int count;

        @Override
        public void run() throws InterruptedException {
            Runnable adds = () -> {
                for (int i = 0; i < 100_000; i++) {
                    synchronized (LOCK) {
                        count++;
                    }
                }
            };
            var one = new Thread(adds);
            var other = new Thread(adds);
            one.start();
            other.start();
            one.join();
            other.join();
            assertEquals(200_000, count);
        }
    }

    /** One thread looks at a flag again and again while another works for it. */
    public static final class WaitsForASlowThread implements Program {

        private volatile boolean ready;

        @Override
        public void run() throws InterruptedException {
            var sum = new AtomicInteger();
            var worker = new Thread(() -> {
                for (int i = 0; i < 50_000; i++) {
                    sum.incrementAndGet();
                }
                ready = true;
            });
            worker.start();
            while (!ready) {
                Thread.onSpinWait();
            }
            assertEquals(50_000, sum.get());
            worker.join();
        }
    }

    /** Two threads take two locks in opposite orders, let go when they fail, and sleep for different times. */
    public static final class BacksOff implements Program {

        private final ReentrantLock fork = new ReentrantLock();
        private final ReentrantLock knife = new ReentrantLock();

        private void eat(ReentrantLock first, ReentrantLock second, int millis) {
            try {
                while (!tryToEat(first, second)) {
                    Thread.sleep(millis);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static boolean tryToEat(ReentrantLock first, ReentrantLock second) {
            first.lock();
            try {
                if (!second.tryLock()) {
                    return false;
                }
                second.unlock();
                return true;
            } finally {
                first.unlock();
            }
        }

        @Override
        public void run() throws InterruptedException {
            var left = new Thread(() -> eat(fork, knife, 2));
            var right = new Thread(() -> eat(knife, fork, 3));
            left.start();
            right.start();
            left.join();
            right.join();
        }
    }

    /** A daemon looks for work for ever. */
    public static final class DaemonThatPolls implements Program {

        private volatile boolean work;

        @Override
        public void run() {
            var poller = new Thread(() -> {
                while (true) {
                    if (work) {
                        work = false;
                    }
                }
            });
            poller.setDaemon(true);
            poller.start();
            work = true;
        }
    }

    /** Nobody ever sets the flag. */
    public static final class SpinsAndCounts implements Program {

        private volatile boolean ready;
        private int looks;

        @Override
        public void run() throws InterruptedException {
            var waiter = new Thread(() -> {
                while (!ready) {
                    looks++;
                    Thread.onSpinWait();
                }
            });
            waiter.start();
            waiter.join();
            assertTrue(looks > 0);
        }
    }
}
