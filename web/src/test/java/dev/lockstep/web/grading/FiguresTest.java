package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.web.operate.Exposition;
import dev.lockstep.web.operate.Operations;
import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("what is counted of gradings")
class FiguresTest {

    @TempDir
    private Path folder;

    private final WebWorld.Gate gate = new WebWorld.Gate();

    @OnEachDatabase
    void isEachVerdictWithTheTimesOfItsStages(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            gate.mayEnd.release(2);
            world.worker(gate);
            world.end(world.submit(Kind.RUN, "one"));
            world.end(world.submit(Kind.SUBMISSION, "two"));
            List<String> figures = figures(storage);
            assertHas(figures, "lockstep_verdicts_total{verdict=\"ac\"} 2");
            assertHas(figures, "lockstep_grading_stage_seconds_count{stage=\"run\"} 2");
            assertHas(figures, "lockstep_queue_wait_seconds_count{kind=\"run\"} 1");
            assertHas(figures, "lockstep_queue_wait_seconds_count{kind=\"submission\"} 1");
        }
    }

    @OnEachDatabase
    void isEachFaultOfTheGraderAndEachAttemptThatFollows(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            world.worker((_, _, _, _, _) -> Optional.of(new Outcome.GraderFault(Stage.COMPILE, "no room")));
            world.end(world.submit(Kind.SUBMISSION, "unlucky"));
            List<String> figures = figures(storage);
            assertHas(figures, "lockstep_grader_faults_total{stage=\"compile\"} 3");
            assertHas(figures, "lockstep_gradings_revived_total{kind=\"submission\"} 2");
            assertHas(figures, "lockstep_verdicts_total{verdict=\"ie\"} 1");
        }
    }

    @OnEachDatabase
    void isWhatWaitsAndWhatIsGradedAtPresent(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            world.submit(Kind.SUBMISSION, "first");
            world.submit(Kind.SUBMISSION, "second");
            world.submit(Kind.RUN, "a run");
            world.worker(gate);
            gate.awaitBegin();
            gate.awaitBegin();
            List<String> figures = figures(storage);
            assertHas(figures, "lockstep_queue_submissions{kind=\"run\",state=\"running\"} 1");
            assertHas(figures, "lockstep_queue_submissions{kind=\"submission\",state=\"running\"} 1");
            assertHas(figures, "lockstep_queue_submissions{kind=\"submission\",state=\"queued\"} 1");
            gate.mayEnd.release(3);
        }
    }

    @Test
    void isTheTimeOfEachStageUntilTheNextOne() {
        AtomicLong now = new AtomicLong();
        StageTimes times = new StageTimes(now::get);
        now.addAndGet(5);
        times.begin(Stage.COMPILE);
        now.addAndGet(7);
        times.begin(Stage.RUN);
        now.addAndGet(11);
        assertEquals(
                new EnumMap<>(Map.of(
                        Stage.PREPARE, Duration.ofNanos(5),
                        Stage.COMPILE, Duration.ofNanos(7),
                        Stage.RUN, Duration.ofNanos(11))),
                times.untilNow());
    }

    private List<String> figures(Storage storage) {
        Exposition to = new Exposition();
        new Operations(storage, DatabaseUrl.in(folder), folder, storage.clock(), Optional::empty).tell(to);
        return to.text().lines().toList();
    }

    private static void assertHas(List<String> figures, String line) {
        assertTrue(figures.contains(line), () -> line + " is not in " + String.join("\n", figures));
    }
}
