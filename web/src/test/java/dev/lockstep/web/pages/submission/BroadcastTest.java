package dev.lockstep.web.pages.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.pages.submission.Broadcast.News;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a broadcast")
class BroadcastTest {

    private static final Duration SAFETY_NET = Duration.ofSeconds(60);
    private static final SubmissionState QUEUED = new SubmissionState.Queued(1);
    private static final SubmissionState ENDED = new SubmissionState.Cancelled();

    private final AtomicInteger drawn = new AtomicInteger();
    private final Broadcast broadcast = new Broadcast(() -> "drawing " + drawn.incrementAndGet());

    @Test
    void isDrawnOnceForEachChangeHoweverManyWatch() throws Exception {
        try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int change = 1; change <= 3; change++) {
                int heard = change - 1;
                Callable<Optional<News>> watcher = () -> broadcast.after(heard, SAFETY_NET);
                List<Future<Optional<News>>> waiting = new ArrayList<>();
                for (int number = 0; number < 500; number++) {
                    waiting.add(watchers.submit(watcher));
                }
                broadcast.hear(QUEUED);
                for (Future<Optional<News>> each : waiting) {
                    assertEquals(Optional.of(new News(change, "drawing " + change, false)), each.get());
                }
            }
        }
    }

    @Test
    void tellsWhoeverComesLaterHowItIs() throws InterruptedException {
        broadcast.hear(QUEUED);
        broadcast.hear(ENDED);
        assertEquals(Optional.of(new News(2, "drawing 1", true)), broadcast.after(0, Duration.ZERO));
        assertEquals(Optional.of(new News(2, "drawing 1", true)), broadcast.after(1, Duration.ZERO));
    }

    @Test
    void isDrawnForNobodyWhoWatches() {
        broadcast.hear(QUEUED);
        broadcast.hear(ENDED);
        assertEquals(0, drawn.get());
    }

    @Test
    void tellsNothingTwice() throws InterruptedException {
        broadcast.hear(QUEUED);
        assertEquals(Optional.empty(), broadcast.after(1, Duration.ZERO));
    }

    @Test
    void hearsOfChangesWhileItIsDrawn() throws Exception {
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Broadcast slow = new Broadcast(() -> {
            drawing.countDown();
            await(mayGoOn);
            return "drawing " + drawn.incrementAndGet();
        });
        try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
            slow.hear(QUEUED);
            Future<Optional<News>> first = watchers.submit(() -> slow.after(0, SAFETY_NET));
            await(drawing);
            slow.hear(ENDED);
            mayGoOn.countDown();
            assertEquals(Optional.of(new News(1, "drawing 1", false)), first.get());
            assertEquals(Optional.of(new News(2, "drawing 2", true)), slow.after(1, SAFETY_NET));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(SAFETY_NET.toSeconds(), TimeUnit.SECONDS), "nothing happened");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isSharedByAllWhoWatchASubmissionAndEndsWithTheLast() {
        try (World world = new World()) {
            SubmissionId id = world.sent(
                    World.ME, "race-free-counter", Kind.RUN, new SourceFile("Counter.java", "class Counter {}"));
            Broadcasts broadcasts = new Broadcasts(world.events, SubmissionId::text);
            Broadcasts.Listening first = broadcasts.to(id);
            Broadcasts.Listening second = broadcasts.to(id);
            assertSame(first.broadcast(), second.broadcast());
            first.close();
            try (Broadcasts.Listening third = broadcasts.to(id)) {
                assertSame(second.broadcast(), third.broadcast());
                second.close();
            }
            try (Broadcasts.Listening fourth = broadcasts.to(id)) {
                assertNotSame(second.broadcast(), fourth.broadcast());
            }
        }
    }
}
