package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import java.nio.file.Path;
import java.time.Duration;
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
