package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Queues")
@SuppressWarnings("JdkObsolete") // people still use Vector
class OrdersOfQueuesTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfQueuesTest.class);
    }

    private static final TimeUnit MILLIS = TimeUnit.MILLISECONDS;

    static final class RoomForOne extends Two {
        private final ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(1);

        @Override
        void a() throws InterruptedException {
            queue.put("first");
            see("a", queue.offer("second"));
        }

        @Override
        void b() throws InterruptedException {
            see("b", queue.take());
            see("b", String.valueOf(queue.peek()));
        }
    }

    static final class PollJustAsTimeIsUp extends Two {
        private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();

        @Override
        void a() throws InterruptedException {
            see("a", String.valueOf(queue.poll(2, MILLIS)));
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(2);
            see("b", queue.offer("late"));
        }
    }

    static final class BothEndsOfADeque extends Two {
        private final LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(List.of(1));

        @Override
        void a() {
            see("a", String.valueOf(deque.pollFirst()));
        }

        @Override
        void b() {
            see("b", String.valueOf(deque.pollLast()));
            deque.offer(2);
        }
    }

    static final class HandedOver extends Two {
        private final SynchronousQueue<String> queue = new SynchronousQueue<>();

        @Override
        void a() throws InterruptedException {
            see("a", queue.offer("now"));
            see("a", queue.offer("soon", 2, MILLIS));
        }

        @Override
        void b() throws InterruptedException {
            see("b", String.valueOf(queue.poll(3, MILLIS)));
        }
    }

    static final class Transferred extends Two {
        private final LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();

        @Override
        void a() {
            see("a", queue.tryTransfer("now"));
            queue.offer("then");
        }

        @Override
        void b() throws InterruptedException {
            see("b", queue.take());
        }
    }

    static final class FirstOfThoseThere extends Two {
        private final PriorityBlockingQueue<Integer> queue = new PriorityBlockingQueue<>();

        @Override
        void a() {
            queue.add(2);
            queue.add(1);
        }

        @Override
        void b() throws InterruptedException {
            see("b", queue.take());
        }
    }

    static final class LinkedWithoutALock extends Two {
        private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

        @Override
        void a() {
            queue.add(1);
            see("a", queue.isEmpty());
        }

        @Override
        void b() {
            see("b", String.valueOf(queue.poll()));
            queue.add(2);
        }

        @Override
        Object end() {
            return queue;
        }
    }
}
