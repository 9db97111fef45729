package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.TestDatabase;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.LiveEvents;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import dev.lockstep.web.work.Submissions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("live events")
class LiveEventsTest {

    private static final int WATCHERS = 500;
    private static final int SAFETY_NET_SECONDS = 60;

    @TempDir
    private Path folder;

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(SAFETY_NET_SECONDS, TimeUnit.SECONDS), () -> "still waited for: " + latch.getCount());
    }

    @OnEachDatabase
    void reachFiveHundredWatchersOfFiftySubmissions(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            List<SubmissionId> ids = new CopyOnWriteArrayList<>();
            for (int number = 0; number < 50; number++) {
                ids.add(world.submit(Kind.SUBMISSION, "number " + number));
            }
            CountDownLatch queued = new CountDownLatch(WATCHERS);
            CountDownLatch cancelled = new CountDownLatch(WATCHERS);
            for (int watcher = 0; watcher < WATCHERS; watcher++) {
                world.events.watch(ids.get(watcher % ids.size()), state -> {
                    CountDownLatch latch = state instanceof SubmissionState.Queued ? queued : cancelled;
                    latch.countDown();
                });
            }
            await(queued);
            // The last first, so that nobody's position changes.
            ids.reversed().forEach(world.submissions::cancel);
            await(cancelled);
        }
    }

    @OnEachDatabase
    void tellOfWhatAnotherProcessHasChanged(TestDatabase database) throws InterruptedException {
        try (WebWorld world = new WebWorld(database.open(), folder);
                LiveEvents elsewhere = new LiveEvents(
                        new Submissions(database.open(), world.shelf, world.queue, InstantSource.system()))) {
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            List<SubmissionState> heard = new CopyOnWriteArrayList<>();
            CountDownLatch first = new CountDownLatch(1);
            CountDownLatch last = new CountDownLatch(1);
            elsewhere.watch(id, state -> {
                heard.add(state);
                (state.isFinal() ? last : first).countDown();
            });
            await(first);
            world.submissions.cancel(id);
            await(last);
            assertEquals(List.of(new SubmissionState.Queued(1), new SubmissionState.Cancelled()), heard);
        }
    }

    @OnEachDatabase
    void goOnForOthersWhenAListenerFailsOrLeaves(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            List<SubmissionState> gone = new CopyOnWriteArrayList<>();
            world.events.watch(id, _ -> {
                throw new IllegalStateException("on purpose");
            });
            world.events.watch(id, gone::add).close();
            world.submissions.cancel(id);
            assertEquals(new SubmissionState.Cancelled(), world.end(id));
            assertTrue(gone.size() <= 1, gone::toString);
        }
    }
}
