package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.JobQueue;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a submission whose worker has died")
class RevivalTest {

    /** How many jobs the living have taken from the queue. */
    private static final String TAKEN = "select count(*) from scheduled_tasks where picked and picked_by <> 'the dead'";

    @TempDir
    private Path folder;

    private final WebWorld.Gate gate = new WebWorld.Gate();

    /** As a worker leaves it that is killed in its attempt of this number; nobody else can have taken it before. */
    private static SubmissionId leftBehind(WebWorld world, String text, int attempt) {
        return world.submit(new OfTheDead(attempt), text);
    }

    private record OfTheDead(int attempt) implements JobQueue {

        @Override
        public void add(Handle handle, SubmissionId id, int priority, Instant now) {
            new DatabaseQueue().add(handle, id, priority, now);
            handle.execute("update submission set state = 'RUNNING', attempt = ? where id = ?", attempt, id.text());
            handle.execute(
                    "update scheduled_tasks set picked = true, picked_by = 'the dead', last_heartbeat = 1000 where task_instance = ?",
                    id.text());
        }

        @Override
        public void remove(Handle handle, SubmissionId id) {
            throw new AssertionError("nobody cancels it");
        }

        @Override
        public void wake() {}
    }

    @OnEachDatabase
    void isGradedByAnother(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId id = leftBehind(world, "left behind", 1);
            gate.mayEnd.release();
            world.worker(gate);
            assertInstanceOf(SubmissionState.Done.class, world.end(id));
            assertEquals(1, world.count("select count(*) from submission where attempt = 2"));
        }
    }

    @OnEachDatabase
    void isNotGradedAgainWhenItHasBroughtDownThree(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId id = leftBehind(world, "left behind", 3);
            world.worker(gate);
            SubmissionState.Faulted faulted = assertInstanceOf(SubmissionState.Faulted.class, world.end(id));
            assertEquals(Verdict.IE, faulted.summary().verdict());
            assertTrue(world.submissions.report(id).orElse("").contains("ended 3 times"));
            assertEquals(List.of(), gate.graded);
        }
    }

    @OnEachDatabase
    void isNotGradedWhereItsVerdictWasWrittenBefore(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId id = leftBehind(world, "left behind", 1);
            storage.change(
                    handle -> handle.execute("update submission set state = 'CANCELLED' where id = ?", id.text()));
            gate.mayEnd.release();
            world.worker(gate);
            world.end(world.submit(Kind.SUBMISSION, "another"));
            world.await("select count(*) from scheduled_tasks", 0);
            assertEquals(List.of("another"), gate.graded);
        }
    }

    @OnEachDatabase
    void isGradedAloneSoThatNoneOfItsNeighboursIsBlamed(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            world.worker(gate);
            SubmissionId before = world.submit(Kind.SUBMISSION, "before");
            gate.awaitBegin();
            SubmissionId revived = leftBehind(world, "revived", 1);
            world.await(TAKEN, 2);
            assertEquals(List.of("before"), gate.graded);
            assertEquals(0, world.count("select count(*) from submission where attempt = 2"), "to wait is no attempt");
            gate.mayEnd.release();
            world.end(before);
            gate.awaitBegin();
            SubmissionId after = world.submit(Kind.SUBMISSION, "after");
            world.await(TAKEN, 2);
            assertEquals(List.of("before", "revived"), gate.graded);
            gate.mayEnd.release(2);
            world.end(revived);
            world.end(after);
            assertEquals(List.of("before", "revived", "after"), gate.graded);
        }
    }

    @OnEachDatabase
    void doesNotWaitForAClockThatWasSetBack(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId id = world.submit(Kind.SUBMISSION, "an hour too early");
            storage.change(
                    handle -> handle.execute("update scheduled_tasks set execution_time = execution_time + 3600000"));
            gate.mayEnd.release();
            world.worker(gate);
            assertInstanceOf(SubmissionState.Done.class, world.end(id));
        }
    }
}
