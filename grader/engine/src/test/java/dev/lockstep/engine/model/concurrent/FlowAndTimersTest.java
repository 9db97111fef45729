package dev.lockstep.engine.model.concurrent;

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

/** Flow, SubmissionPublisher, Timer. */
class FlowAndTimersTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(FlowAndTimersTest.class);
    }

    private static class Sum implements Flow.Subscriber<Integer> {
        private final CountDownLatch done = new CountDownLatch(1);
        private final long batch;
        private Flow.Subscription subscription;
        private int sum;

        Sum(long batch) {
            this.batch = batch;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(batch);
        }

        @Override
        public void onNext(Integer item) {
            sum += item;
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {
            done.countDown();
        }

        @Override
        public void onComplete() {
            done.countDown();
        }
    }

    static final class ItemsReachEverySubscriber implements Program {
        @Override
        public void run() throws InterruptedException {
            var one = new Sum(1);
            var two = new Sum(10);
            try (var publisher = new SubmissionPublisher<Integer>()) {
                publisher.subscribe(one);
                publisher.subscribe(two);
                publisher.submit(1);
                publisher.submit(2);
            }
            one.done.await();
            two.done.await();
            assertEquals(6, one.sum + two.sum);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class TheSumIsReadTooEarly implements Program {
        @Override
        public void run() throws InterruptedException {
            var one = new Sum(1);
            try (var publisher = new SubmissionPublisher<Integer>()) {
                publisher.subscribe(one);
                publisher.submit(1);
            }
            assertTrue(one.sum >= 0);
            one.done.await();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class NothingIsRequested implements Program {
        @Override
        public void run() throws InterruptedException {
            var one = new Sum(0) {
                @Override
                public void onSubscribe(Flow.Subscription given) {}
            };
            var publisher = new SubmissionPublisher<Integer>(Runnable::run, 1);
            publisher.subscribe(one);
            publisher.submit(1);
            publisher.submit(2);
            publisher.submit(3);
        }
    }

    static final class ATimerRunsItsTasks implements Program {
        @Override
        public void run() throws InterruptedException {
            var times = new ArrayList<Long>();
            long start = System.currentTimeMillis();
            var timer = new Timer("ticks");
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            times.add(System.currentTimeMillis() - start);
                            if (times.size() == 3) {
                                cancel();
                            }
                        }
                    },
                    1_000,
                    500);
            Thread.sleep(5_000);
            timer.cancel();
            Thread.sleep(1_000);
            assertEquals(List.of(1_000L, 1_500L, 2_000L), times);
        }
    }

    @Finds(Cause.THREAD_LEAK)
    static final class ATimerThatIsNotCancelled implements Program {
        @Override
        public void run() throws InterruptedException {
            var timer = new Timer();
            var ran = new CountDownLatch(1);
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            assertEquals("Timer-0", Thread.currentThread().getName());
                            ran.countDown();
                        }
                    },
                    10);
            ran.await();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ATimerTaskAndMainShareAField implements Program {
        private int count;

        @Override
        public void run() throws InterruptedException {
            var timer = new Timer(true);
            var ran = new CountDownLatch(1);
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            ran.countDown();
                            count++;
                        }
                    },
                    10);
            ran.await();
            count++;
        }
    }
}
