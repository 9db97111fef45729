package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Interrupts of those who wait at a queue, to take or to put. */
class InterruptedQueuesTest extends InterruptedWaits {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(InterruptedQueuesTest.class);
    }

    /** Takes from an empty queue. */
    private abstract static class TakesFrom implements Program {
        private final BlockingQueue<?> empty;

        TakesFrom(BlockingQueue<?> empty) {
            this.empty = empty;
        }

        @Override
        public void run() throws Exception {
            eachEnds(empty::take, () -> empty.poll(1, TimeUnit.HOURS));
            assertNull(empty.poll());
        }
    }

    static final class AnArrayBlockingQueue extends TakesFrom {
        AnArrayBlockingQueue() {
            super(new ArrayBlockingQueue<>(1));
        }
    }

    static final class ALinkedBlockingQueue extends TakesFrom {
        ALinkedBlockingQueue() {
            super(new LinkedBlockingQueue<>());
        }
    }

    static final class ALinkedBlockingDeque extends TakesFrom {
        ALinkedBlockingDeque() {
            super(new LinkedBlockingDeque<>());
        }
    }

    static final class APriorityBlockingQueue extends TakesFrom {
        APriorityBlockingQueue() {
            super(new PriorityBlockingQueue<>());
        }
    }

    static final class ADelayQueue extends TakesFrom {
        ADelayQueue() {
            super(new DelayQueue<Delayed>());
        }
    }

    static final class ASynchronousQueue extends TakesFrom {
        ASynchronousQueue() {
            super(new SynchronousQueue<>());
        }
    }

    static final class ALinkedTransferQueue extends TakesFrom {
        ALinkedTransferQueue() {
            super(new LinkedTransferQueue<>());
        }
    }

    static final class PutsIntoFullOnes implements Program {
        @Override
        public void run() throws Exception {
            var array = new ArrayBlockingQueue<Integer>(1);
            var linked = new LinkedBlockingQueue<Integer>(1);
            var deque = new LinkedBlockingDeque<Integer>(1);
            array.put(1);
            linked.put(1);
            deque.put(1);
            eachEnds(
                    () -> array.put(2),
                    () -> array.offer(2, 1, TimeUnit.HOURS),
                    () -> linked.put(2),
                    () -> linked.offer(2, 1, TimeUnit.HOURS),
                    () -> deque.putFirst(2),
                    () -> deque.offerLast(2, 1, TimeUnit.HOURS));
        }
    }

    static final class HandsToNobody implements Program {
        @Override
        public void run() throws Exception {
            var hands = new SynchronousQueue<Integer>();
            var transfers = new LinkedTransferQueue<Integer>();
            eachEnds(
                    () -> hands.put(1),
                    () -> hands.offer(1, 1, TimeUnit.HOURS),
                    () -> transfers.transfer(1),
                    () -> transfers.tryTransfer(1, 1, TimeUnit.HOURS));
            assertNull(hands.poll());
            assertNull(transfers.poll());
        }
    }

    /** It leaves the queue, and the one who waits for its item does not know. */
    @Finds(Cause.MISSED_SIGNAL)
    static final class AnInterruptedPutIsForgotten implements Program {
        @Override
        public void run() throws Exception {
            var hands = new SynchronousQueue<Integer>();
            var putting = new Thread(() -> {
                try {
                    hands.put(1);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            putting.start();
            putting.interrupt();
            hands.take();
            putting.join();
        }
    }
}
