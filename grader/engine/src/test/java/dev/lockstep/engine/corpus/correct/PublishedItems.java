package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/**
 * A subscriber asks for one item after the other: right, because a publisher calls its methods one at a time and the
 * latch opens after the last.
 */
public final class PublishedItems implements Program {
    private static final class Reader implements Flow.Subscriber<String> {
        private final CountDownLatch done = new CountDownLatch(1);
        private final List<String> items = new ArrayList<>();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
            subscription.request(1);
        }

        @Override
        public void onNext(String item) {
            items.add(item);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable problem) {
            items.add(problem.toString());
            done.countDown();
        }

        @Override
        public void onComplete() {
            done.countDown();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var reader = new Reader();
        try (var publisher = new SubmissionPublisher<String>()) {
            publisher.subscribe(reader);
            publisher.submit("monday");
            publisher.submit("tuesday");
        }
        reader.done.await();
        assertEquals(List.of("monday", "tuesday"), reader.items);
    }
}
