package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Flow with SubmissionPublisher and by hand: what is asked for, dropped, transformed, and how it ends. */
class PublishersTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(PublishersTest.class);
    }

    /** Asks for one item after the other, and remembers them. */
    private static class Reader implements Flow.Subscriber<Integer> {
        final List<Integer> items = new ArrayList<>();
        final CountDownLatch ended = new CountDownLatch(1);
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(Integer item) {
            items.add(item);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable thrown) {
            failure.set(thrown);
            ended.countDown();
        }

        @Override
        public void onComplete() {
            ended.countDown();
        }
    }

    static final class EachItemIsConsumed implements Program {
        @Override
        public void run() throws Exception {
            var sum = new AtomicInteger();
            var publisher = new SubmissionPublisher<Integer>();
            CompletableFuture<Void> done = publisher.consume(sum::addAndGet);
            publisher.submit(1);
            publisher.submit(2);
            publisher.close();
            done.get();
            assertEquals(3, sum.get());
        }
    }

    @Finds(Cause.WRONG_RESULT)
    static final class TheSumIsAskedForBeforeTheEnd implements Program {
        @Override
        public void run() {
            var sum = new AtomicInteger();
            try (var publisher = new SubmissionPublisher<Integer>()) {
                publisher.consume(sum::addAndGet);
                publisher.submit(1);
                publisher.submit(2);
            }
            assertEquals(3, sum.get());
        }
    }

    /** Doubles what comes. */
    private static final class Doubling extends SubmissionPublisher<Integer>
            implements Flow.Processor<Integer, Integer> {
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(Integer item) {
            submit(2 * item);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable thrown) {
            closeExceptionally(thrown);
        }

        @Override
        public void onComplete() {
            close();
        }
    }

    static final class AProcessorInBetween implements Program {
        @Override
        public void run() throws Exception {
            var reader = new Reader();
            var doubling = new Doubling();
            doubling.subscribe(reader);
            try (var publisher = new SubmissionPublisher<Integer>()) {
                publisher.subscribe(doubling);
                publisher.submit(1);
                publisher.submit(2);
            }
            reader.ended.await();
            assertEquals(List.of(2, 4), reader.items);
        }
    }

    static final class AFailureReachesTheReader implements Program {
        @Override
        public void run() throws Exception {
            var reader = new Reader();
            var publisher = new SubmissionPublisher<Integer>();
            publisher.subscribe(reader);
            publisher.closeExceptionally(new IllegalStateException("on purpose"));
            reader.ended.await();
            assertEquals("on purpose", reader.failure.get().getMessage());
        }
    }

    /** Nobody ever closes the publisher. */
    @Finds(Cause.MISSED_SIGNAL)
    static final class AnEndThatNeverComes implements Program {
        @Override
        public void run() throws Exception {
            var reader = new Reader();
            var publisher = new SubmissionPublisher<Integer>();
            publisher.subscribe(reader);
            publisher.submit(1);
            reader.ended.await();
        }
    }

    /** What is offered to a full buffer is dropped, if nobody tries again. */
    @Finds(Cause.WRONG_RESULT)
    static final class OffersMayBeDropped implements Program {
        @Override
        public void run() throws Exception {
            var reader = new Reader();
            try (var publisher = new SubmissionPublisher<Integer>(ForkJoinPool.commonPool(), 1)) {
                publisher.subscribe(reader);
                for (int i = 1; i <= 4; i++) {
                    publisher.offer(i, (_, _) -> false);
                }
            }
            reader.ended.await();
            assertEquals(4, reader.items.size());
        }
    }

    static final class OffersAreRepeated implements Program {
        @Override
        public void run() throws Exception {
            var reader = new Reader();
            try (var publisher = new SubmissionPublisher<Integer>(ForkJoinPool.commonPool(), 1)) {
                publisher.subscribe(reader);
                for (int i = 1; i <= 3; i++) {
                    assertTrue(publisher.offer(i, 1, TimeUnit.DAYS, null) >= 0);
                }
            }
            reader.ended.await();
            assertEquals(List.of(1, 2, 3), reader.items);
        }
    }

    /** A publisher of one's own that calls its subscriber on two threads, which the rules of Flow forbid. */
    @Finds(Cause.EXCEPTION)
    static final class APublisherThatBreaksTheRules implements Program {
        @Override
        public void run() throws Exception {
            var reader = new Reader();
            Flow.Publisher<Integer> publisher = subscriber -> {
                subscriber.onSubscribe(new Flow.Subscription() {
                    @Override
                    public void request(long number) {}

                    @Override
                    public void cancel() {}
                });
                new Thread(() -> subscriber.onNext(1)).start();
                subscriber.onNext(2);
            };
            publisher.subscribe(reader);
        }
    }
}
