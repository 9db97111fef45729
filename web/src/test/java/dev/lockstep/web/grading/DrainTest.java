package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a worker that is told to end")
class DrainTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final WebWorld.Gate gate = new WebWorld.Gate();

    @OnEachDatabase
    void bringsToAnEndWhatItGradesAndBeginsNothingMore(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            Worker worker = world.worker(gate);
            SubmissionId begun = world.submit(Kind.SUBMISSION, "begun");
            gate.awaitBegin();
            Thread end = Thread.ofPlatform().start(() -> worker.close(LONG));
            SubmissionId late = world.submit(Kind.SUBMISSION, "late");
            world.await("select count(*) from worker where not takes_jobs", 1);
            gate.mayEnd.release(2);
            end.join();
            assertInstanceOf(SubmissionState.Done.class, world.state(begun));
            assertInstanceOf(SubmissionState.Queued.class, world.state(late));
            assertEquals(0, world.count("select count(*) from worker"));
        }
    }

    @OnEachDatabase
    void bringsToAnEndWhatItHasOnlyJustBegun(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder);
                Insistence insistence = new Insistence()) {
            StoredPacks packs = new StoredPacks(storage, folder.resolve("cache"), insistence);
            GradingJob job = job(storage, packs, insistence);
            SubmissionId id = world.submit(Kind.SUBMISSION, "just begun");
            Thread grading = Thread.ofPlatform().unstarted(() -> job.run(id));
            Thread end = Thread.ofPlatform().unstarted(() -> drain(job));
            synchronized (packs) { // it cannot load the kata as long as this goes on
                grading.start();
                world.await("select count(*) from submission where state = 'RUNNING'", 1);
                end.start();
                WebWorld.await("it waits for the end", () -> end.getState() == Thread.State.TIMED_WAITING);
            }
            gate.mayEnd.release();
            grading.join();
            end.join();
            assertInstanceOf(SubmissionState.Done.class, world.state(id));
        }
    }

    private GradingJob job(Storage storage, StoredPacks packs, Insistence insistence) {
        Ledger ledger = new Ledger(storage, WebWorld.VERSION);
        Verdicts verdicts = new Verdicts(Optional.empty(), IsolationLevel.PROCESS);
        return new GradingJob(
                gate,
                packs,
                ledger,
                new Conclusions(ledger, verdicts, insistence),
                new Outage(storage.clock(), new Backoff(LONG, LONG)),
                new Company());
    }

    private static void drain(GradingJob job) {
        try {
            assertTrue(job.drain(LONG));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @OnEachDatabase
    void handsBackWhatDoesNotEndInTimeAndItCountsAsNoAttempt(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            Worker worker = world.worker(gate);
            SubmissionId endless = world.submit(Kind.SUBMISSION, "endless");
            gate.awaitBegin();
            worker.close(Duration.ofMillis(1));
            assertInstanceOf(SubmissionState.Queued.class, world.state(endless));
            assertEquals(1, world.count("select count(*) from submission where attempt = 0"));
            gate.mayEnd.release();
            world.worker(gate);
            assertInstanceOf(SubmissionState.Done.class, world.end(endless));
        }
    }
}
