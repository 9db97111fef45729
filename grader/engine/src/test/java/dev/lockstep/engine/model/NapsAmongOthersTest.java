package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Settings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Threads that nap for days beside others that do the same: they meet at locks, wake each other, and get there in reasonable time. */
class NapsAmongOthersTest {

    /** Thirty schedules of some 50,000 steps each. */
    private static final int STEPS = 1_500_000;

    private static final Duration DAY = Duration.ofDays(1);

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(NapsAmongOthersTest.class, STEPS);
    }

    /** They took three times as many as long as each met at a lock, or woken waiter, counted as something new. */
    @Test
    void aDayOfNapsInOneLineTakesFewSteps() {
        assertFewSteps(ThreeInLineForPermits.class);
        assertFewSteps(ThreeLookUnderALock.class);
    }

    private static void assertFewSteps(Class<? extends Program> type) {
        var settings = Settings.USUAL.withBudget(0, 4);
        var all = Programs.explore(type, settings.withSteps(Long.MAX_VALUE));
        var few = Programs.explore(type, settings.withSteps(500_000));
        assertEquals(all.coverage(), few.coverage());
    }

    private interface Act {
        void run() throws InterruptedException;
    }

    private static Thread started(Act act) {
        var thread = new Thread(() -> {
            try {
                act.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        thread.start();
        return thread;
    }

    private static void joinAll(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    /** Waits for room by timed tries, and for elements by naps. */
    private static final class NappingQueue {

        private final Queue<Integer> elements = new ArrayDeque<>();
        private final Semaphore free;

        NappingQueue(int capacity) {
            free = new Semaphore(capacity);
        }

        void enqueue(int element) throws InterruptedException {
            while (!free.tryAcquire(10, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
            synchronized (elements) {
                elements.add(element);
            }
        }

        int dequeue() throws InterruptedException {
            while (true) {
                synchronized (elements) {
                    if (!elements.isEmpty()) {
                        free.release();
                        return elements.remove();
                    }
                }
                Thread.sleep(0, 50_000);
            }
        }
    }

    /** Three threads wait for room for a day each. */
    static final class ThreeInLineForPermits implements Program {

        @Override
        public void run() throws Exception {
            var queue = new NappingQueue(1);
            queue.enqueue(0);
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < 3; i++) {
                threads.add(started(() -> queue.enqueue(1)));
            }
            Thread.sleep(DAY);
            assertEquals(0, queue.dequeue());
            for (int i = 0; i < 3; i++) {
                Thread.sleep(DAY);
                assertEquals(1, queue.dequeue());
            }
            joinAll(threads);
        }
    }

    /** Three threads look for an element every millisecond, which there is after a day. */
    static final class ThreeLookUnderALock implements Program {

        private final ReentrantLock lock = new ReentrantLock();
        private final Queue<Integer> elements = new ArrayDeque<>();

        @Override
        public void run() throws Exception {
            var threads = List.of(started(this::take), started(this::take), started(this::take));
            Thread.sleep(DAY);
            lock.lock();
            try {
                elements.addAll(List.of(1, 2, 3));
            } finally {
                lock.unlock();
            }
            joinAll(threads);
            assertEquals(0, elements.size());
        }

        private void take() throws InterruptedException {
            while (poll() == null) {
                Thread.sleep(1);
            }
        }

        private Integer poll() {
            lock.lock();
            try {
                return elements.poll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** One naps for an element, another one for room, each at a queue of its own. */
    static final class NapsOfDifferentLengths implements Program {

        @Override
        public void run() throws Exception {
            var empty = new NappingQueue(1);
            var full = new NappingQueue(1);
            full.enqueue(0);
            var threads = List.of(started(empty::dequeue), started(() -> full.enqueue(1)));
            Thread.sleep(DAY);
            assertEquals(0, full.dequeue());
            empty.enqueue(2);
            joinAll(threads);
        }
    }

    /** Nobody makes room, and everybody goes on trying. */
    @Finds(Cause.LIVELOCK)
    static final class NobodyEverMakesRoom implements Program {

        @Override
        public void run() throws Exception {
            var queue = new NappingQueue(1);
            queue.enqueue(0);
            joinAll(List.of(started(() -> queue.enqueue(1)), started(() -> queue.enqueue(2))));
        }
    }

    /** Each holds what the other one tries to get, now and again, and never gives it back. */
    @Finds(Cause.LIVELOCK)
    static final class TriesWhileHoldingWhatTheOtherNeeds implements Program {

        private final Semaphore one = new Semaphore(1);
        private final Semaphore other = new Semaphore(1);

        @Override
        public void run() throws Exception {
            joinAll(List.of(started(() -> getBoth(one, other)), started(() -> getBoth(other, one))));
        }

        private static void getBoth(Semaphore first, Semaphore second) throws InterruptedException {
            get(first);
            get(second);
            second.release();
            first.release();
        }

        private static void get(Semaphore permit) throws InterruptedException {
            while (!permit.tryAcquire(10, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        }
    }

    /** Patience for ten milliseconds after patience for an hour is short, by the other clock, too, and with others in the way. */
    static final class ShortPatienceAfterLong implements Program {

        private final ReentrantLock lock = new ReentrantLock();
        private boolean ready;

        @Override
        public void run() throws Exception {
            var sleeps = started(() -> Thread.sleep(DAY));
            var looks = started(() -> {
                for (int i = 0; i < 3_000; i++) {
                    isReady();
                    Thread.sleep(1);
                }
            });
            assertTrue(
                    millisWaited(Duration.ofHours(1)) < Duration.ofMinutes(62).toMillis());
            assertTrue(millisWaited(Duration.ofMillis(10)) < 100, "ten milliseconds");
            joinAll(List.of(sleeps, looks));
        }

        private long millisWaited(Duration patience) throws InterruptedException {
            long begun = System.currentTimeMillis();
            while (!isReady() && System.currentTimeMillis() - begun < patience.toMillis()) {
                Thread.sleep(1);
            }
            return System.currentTimeMillis() - begun;
        }

        private boolean isReady() {
            lock.lock();
            try {
                return ready;
            } finally {
                lock.unlock();
            }
        }
    }
}
