package dev.lockstep.engine.model.concurrent;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every queue of java.util.concurrent. */
class QueuesTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(QueuesTest.class);
    }

    private static <T> T uninterrupted(Callable<T> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private abstract static class PassesTwo implements Program {
        final BlockingQueue<Integer> queue;
        private int before;

        PassesTwo(BlockingQueue<Integer> queue) {
            this.queue = queue;
        }

        @Override
        public void run() throws InterruptedException {
            var sum = new int[1];
            inTwoThreads(
                    () -> uninterrupted(() -> {
                        before = 1;
                        queue.put(1);
                        queue.put(2);
                        return null;
                    }),
                    () -> uninterrupted(() -> {
                        sum[0] = queue.take() + queue.take();
                        assertEquals(1, before);
                        return null;
                    }));
            assertEquals(3, sum[0]);
            assertTrue(queue.isEmpty());
            assertNull(queue.poll(1, TimeUnit.SECONDS));
        }
    }

    static final class AnArrayBlockingQueue extends PassesTwo {
        AnArrayBlockingQueue() {
            super(new ArrayBlockingQueue<>(1));
        }
    }

    static final class AFairArrayBlockingQueue extends PassesTwo {
        AFairArrayBlockingQueue() {
            super(new ArrayBlockingQueue<>(1, true));
        }
    }

    static final class ALinkedBlockingQueue extends PassesTwo {
        ALinkedBlockingQueue() {
            super(new LinkedBlockingQueue<>(1));
        }
    }

    static final class ALinkedBlockingDeque extends PassesTwo {
        ALinkedBlockingDeque() {
            super(new LinkedBlockingDeque<>(1));
        }
    }

    static final class APriorityBlockingQueue extends PassesTwo {
        APriorityBlockingQueue() {
            super(new PriorityBlockingQueue<>());
        }
    }

    static final class ASynchronousQueue extends PassesTwo {
        ASynchronousQueue() {
            super(new SynchronousQueue<>());
        }
    }

    static final class AFairSynchronousQueue extends PassesTwo {
        AFairSynchronousQueue() {
            super(new SynchronousQueue<>(true));
        }
    }

    static final class ALinkedTransferQueue extends PassesTwo {
        ALinkedTransferQueue() {
            super(new LinkedTransferQueue<>());
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class TakesMoreThanIsPut implements Program {
        private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> queue.add(1), () -> uninterrupted(() -> queue.take() + queue.take()));
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class PutsMoreThanThereIsRoomFor implements Program {
        private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

        @Override
        public void run() throws InterruptedException {
            queue.put(1);
            queue.put(2);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AddsToAFullQueue implements Program {
        private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> queue.add(1), () -> {
                queue.poll();
                queue.add(2);
            });
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AsksForRoomThenOffers implements Program {
        private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(1);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::offer, this::offer);
        }

        private void offer() {
            if (queue.remainingCapacity() > 0) {
                assertTrue(queue.offer(1));
            }
        }
    }

    @Finds(value = Cause.EXCEPTION)
    static final class LooksThenTakes implements Program {
        private final Queue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1));

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::take, this::take);
        }

        private void take() {
            if (!queue.isEmpty()) {
                queue.remove();
            }
        }
    }

    static final class TimedOffersAndPolls implements Program {
        private final BlockingDeque<Integer> deque = new LinkedBlockingDeque<>(1);

        @Override
        public void run() throws InterruptedException {
            long start = System.nanoTime();
            assertTrue(deque.offerFirst(1, 1, TimeUnit.SECONDS));
            assertFalse(deque.offerLast(2, 1, TimeUnit.SECONDS));
            assertEquals(1, deque.takeLast());
            assertNull(deque.pollFirst(1, TimeUnit.SECONDS));
            assertEquals(2_000, NANOSECONDS.toMillis(System.nanoTime() - start));
            var exchange = new SynchronousQueue<Integer>();
            assertFalse(exchange.offer(1, 1, TimeUnit.SECONDS));
            assertNull(exchange.poll(1, TimeUnit.SECONDS));
            var transfer = new LinkedTransferQueue<Integer>();
            assertFalse(transfer.tryTransfer(1, 1, TimeUnit.SECONDS));
            assertFalse(transfer.tryTransfer(1));
            assertNull(transfer.poll(1, TimeUnit.SECONDS));
            assertEquals(6_000, NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    static final class ATransferWaitsForItsTaker implements Program {
        private final TransferQueue<Integer> queue = new LinkedTransferQueue<>();
        private final AtomicBoolean taken = new AtomicBoolean();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> uninterrupted(() -> {
                        queue.transfer(1);
                        return null;
                    }),
                    () -> uninterrupted(() -> {
                        taken.set(true);
                        return queue.take();
                    }));
            assertTrue(taken.get());
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class ATransferThatNobodyTakes implements Program {
        private final TransferQueue<Integer> queue = new LinkedTransferQueue<>();

        @Override
        public void run() throws InterruptedException {
            queue.transfer(1);
        }
    }

    private record Due(String name, long at) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Due) other).at);
        }
    }

    static final class DelayedElementsComeWhenDue implements Program {
        private final DelayQueue<Due> queue = new DelayQueue<>();

        @Override
        public void run() throws InterruptedException {
            long start = System.nanoTime();
            var names = new ArrayList<String>();
            inTwoThreads(
                    () -> {
                        queue.put(new Due("late", start + 2_000_000_000L));
                        queue.put(new Due("soon", start + 1_000_000_000L));
                    },
                    () -> uninterrupted(() -> {
                        names.add(queue.take().name());
                        return names.add(queue.take().name());
                    }));
            assertEquals(List.of("soon", "late"), names);
            assertEquals(2_000, NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class PollsADelayQueueTooEarly implements Program {
        private final DelayQueue<Due> queue = new DelayQueue<>();

        @Override
        public void run() {
            queue.put(new Due("late", System.nanoTime() + 1_000));
            assertEquals("late", Objects.requireNonNull(queue.poll()).name());
        }
    }

    static final class LinkedDequesAreShared implements Program {
        private final ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>();
        private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> add(1), () -> add(2));
            assertEquals(3, deque.pollFirst() + deque.pollLast());
            assertEquals(3, queue.stream().mapToInt(each -> each).sum());
            var drained = new ArrayList<Integer>();
            new LinkedBlockingQueue<>(queue).drainTo(drained);
            assertEquals(2, drained.size());
        }

        private void add(int number) {
            deque.offerFirst(number);
            queue.offer(number);
            deque.removeFirstOccurrence(-1);
            for (int each : queue) {
                assertTrue(each > 0);
            }
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AnInterruptEndsATake implements Program {
        private final BlockingQueue<Integer> queue = new SynchronousQueue<>();

        @Override
        public void run() throws InterruptedException {
            var taker = new Thread(() -> uninterrupted(queue::take));
            taker.start();
            taker.interrupt();
            taker.join();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class NobodyTakesWhatIsHandedOver implements Program {
        @Override
        public void run() throws Exception {
            new SynchronousQueue<String>().put("letter");
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TheSmallestMayBeTakenByAnother implements Program {
        @Override
        public void run() throws Exception {
            var numbers = new PriorityBlockingQueue<>(List.of(2, 1));
            var thread = new Thread(numbers::poll);
            thread.start();
            assertEquals(numbers.peek(), numbers.poll());
            thread.join();
        }
    }
}
