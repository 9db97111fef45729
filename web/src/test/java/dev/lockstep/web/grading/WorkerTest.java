package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.core.sandbox.SandboxUnavailableException;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a worker")
class WorkerTest {

    @TempDir
    private Path folder;

    private final WebWorld.Gate gate = new WebWorld.Gate();

    @OnEachDatabase
    void gradesWhatIsSubmittedAndTellsWhoeverWatches(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            assertEquals(new SubmissionState.Queued(1), world.state(id));
            world.worker(gate);
            gate.awaitBegin();
            gate.mayEnd.release();
            List<SubmissionState> heard = world.watch(id);
            SubmissionState.Done done = assertInstanceOf(SubmissionState.Done.class, heard.getLast());
            assertEquals(Verdict.AC, done.summary().verdict());
            assertEquals(100, done.summary().score().orElse(-1));
            assertTrue(world.submissions.report(id).orElse("").contains("\"verdict\" : \"AC\""));
            assertEquals(Set.of(WebWorld.KATA), world.submissions.solved(WebWorld.ME));
            world.await("select count(*) from scheduled_tasks", 0);
        }
    }

    @OnEachDatabase
    void isWokenByWhatIsSubmittedInItsOwnProcess(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            gate.mayEnd.release(2);
            SubmissionId before = world.submit(Kind.SUBMISSION, "before it looks for the last time in a day");
            world.wokenWorker(gate);
            assertInstanceOf(SubmissionState.Done.class, world.end(before));
            world.await("select count(*) from scheduled_tasks", 0);
            assertInstanceOf(SubmissionState.Done.class, world.end(world.submit(Kind.SUBMISSION, "after")));
        }
    }

    @OnEachDatabase
    void tellsHowFarItIs(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            SubmissionState wanted = new SubmissionState.Running(Stage.RUN, 42, 1, 3, 250, false);
            world.events.watch(id, state -> {
                if (state.equals(wanted)) {
                    gate.mayEnd.release();
                }
            });
            world.worker(gate);
            assertInstanceOf(SubmissionState.Done.class, world.end(id));
        }
    }

    @OnEachDatabase
    void gradesRunsBeforeSubmissionsAndThoseInTheirOrder(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId first = world.submit(Kind.SUBMISSION, "first");
            SubmissionId second = world.submit(Kind.SUBMISSION, "second");
            SubmissionId run = world.submit(Kind.RUN, "run");
            assertEquals(new SubmissionState.Queued(2), world.state(first));
            assertEquals(new SubmissionState.Queued(3), world.state(second));
            assertEquals(new SubmissionState.Queued(1), world.state(run));
            world.worker(gate);
            gate.awaitBegin();
            gate.awaitBegin();
            gate.mayEnd.release(3);
            world.end(first);
            world.end(second);
            world.end(run);
            // Two at a time: the first two may begin in any order, the third is the last.
            assertEquals(Set.of("run", "first"), Set.copyOf(gate.graded.subList(0, 2)));
            assertEquals("second", gate.graded.get(2));
        }
    }

    @OnEachDatabase
    void countsARunForNothing(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            gate.mayEnd.release();
            world.worker(gate);
            SubmissionState.Done done =
                    assertInstanceOf(SubmissionState.Done.class, world.end(world.submit(Kind.RUN, "class Seat {}")));
            assertTrue(done.summary().score().isEmpty());
            assertFalse(world.submissions.hasSolved(WebWorld.ME, WebWorld.KATA));
        }
    }

    @OnEachDatabase
    void doesNotGradeWhatWasCancelledBefore(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId cancelled = world.submit(Kind.SUBMISSION, "cancelled");
            assertTrue(world.submissions.cancel(cancelled));
            assertFalse(world.submissions.cancel(cancelled));
            gate.mayEnd.release(2);
            world.worker(gate);
            world.end(world.submit(Kind.SUBMISSION, "wanted"));
            assertEquals(List.of("wanted"), gate.graded);
            assertEquals(new SubmissionState.Cancelled(), world.state(cancelled));
        }
    }

    @OnEachDatabase
    void givesUpWhatIsCancelledWhileItIsGraded(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            world.worker(gate);
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            gate.awaitBegin();
            assertTrue(world.submissions.cancel(id));
            assertEquals(new SubmissionState.Cancelled(), world.end(id));
            SubmissionId again = world.submissions.again(id).orElseThrow();
            gate.mayEnd.release();
            assertInstanceOf(SubmissionState.Done.class, world.end(again));
        }
    }

    @OnEachDatabase
    void handsBackWhatItGradesWhenItIsClosed(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            Worker first = world.worker(gate);
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            gate.awaitBegin();
            first.close();
            assertEquals(new SubmissionState.Queued(1), world.state(id));
            gate.mayEnd.release();
            world.worker(gate);
            assertInstanceOf(SubmissionState.Done.class, world.end(id));
        }
    }

    @OnEachDatabase
    void triesAgainWhereTheGraderFailedAndIsAtFaultTheThirdTime(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            AtomicInteger tries = new AtomicInteger();
            world.worker((_, _, _, _, _) -> {
                tries.incrementAndGet();
                return Optional.of(new Outcome.GraderFault(Stage.RUN, "on purpose"));
            });
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            SubmissionState.Faulted faulted = assertInstanceOf(SubmissionState.Faulted.class, world.end(id));
            assertEquals(Verdict.IE, faulted.summary().verdict());
            assertTrue(faulted.summary().score().isEmpty());
            assertEquals(3, tries.get());
            String report = world.submissions.report(id).orElseThrow();
            assertFalse(report.contains("on purpose"), "what happened is for the log: it may name hidden tests");
            assertTrue(report.contains(id.text()), report);
        }
    }

    @OnEachDatabase
    void takesNothingAsLongAsItsVerdictsMayBeOthers(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            WebWorld.Gate of2 = new WebWorld.Gate();
            GraderVersion version2 = new GraderVersion("v2", "grader 2 on JDK 25");
            Worker other = world.worker(of2, version2);
            assertFalse(other.takesJobs());
            gate.mayEnd.release();
            SubmissionId first = world.submit(Kind.SUBMISSION, "for version 1");
            try (Worker _ = world.worker(gate)) {
                assertInstanceOf(SubmissionState.Done.class, world.end(first));
            }
            assertEquals(List.of(), of2.graded);
            new Installation(storage).use(version2);
            of2.mayEnd.release();
            assertInstanceOf(SubmissionState.Done.class, world.end(world.submit(Kind.SUBMISSION, "for version 2")));
            assertEquals(List.of("for version 2"), of2.graded);
        }
    }

    @OnEachDatabase
    void writesNoVerdictAnyMoreWhenOthersAreWanted(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            world.worker(gate);
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            gate.awaitBegin();
            GraderVersion version2 = new GraderVersion("v2", "grader 2 on JDK 25");
            new Installation(storage).use(version2);
            gate.mayEnd.release();
            WebWorld.await("handed back", () -> world.state(id).equals(new SubmissionState.Queued(1)));
            assertEquals(0, world.count("select count(*) from result"));
            assertEquals(1, world.count("select count(*) from submission where attempt = 0"), "it was no attempt");
            WebWorld.Gate of2 = new WebWorld.Gate();
            of2.mayEnd.release();
            world.worker(of2, version2);
            assertInstanceOf(SubmissionState.Done.class, world.end(id));
            assertEquals(1, world.count("select count(*) from result where grader = '" + version2.words() + "'"));
        }
    }

    @OnEachDatabase
    void countsNoAttemptWhileNoProcessCanBeStartedAndSaysWhy(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            AtomicInteger failures = new AtomicInteger();
            AtomicBoolean down = new AtomicBoolean(true);
            Worker worker = world.worker((_, _, _, _, _) -> {
                if (down.get()) {
                    failures.incrementAndGet();
                    throw new SandboxUnavailableException("no more processes, on purpose");
                }
                return Optional.of(WebWorld.accepted());
            });
            assertEquals(Optional.empty(), worker.trouble());
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            WebWorld.await("more failures than attempts", () -> failures.get() > GradingJob.ATTEMPTS_AT_MOST);
            assertEquals(Optional.of("the sandbox cannot be started"), worker.trouble());
            assertFalse(world.state(id).isFinal());
            down.set(false);
            assertInstanceOf(SubmissionState.Done.class, world.end(id));
            assertEquals(1, world.count("select count(*) from submission where attempt = 1"));
            assertEquals(Optional.empty(), worker.trouble());
        }
    }
}
