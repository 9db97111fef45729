package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.grading.Replay;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Schedule;
import dev.lockstep.engine.replay.ReplayId;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.trace.Interleaving;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("lockstep replay")
class ReplayCommandTest {

    @TempDir
    Path folder;

    private World world;
    private String solution;

    @BeforeEach
    void setUp() throws Exception {
        world = new World(folder);
        solution = world.starter();
    }

    @Test
    void showsTheFindingAndEndsLikeARejection() {
        world.replay = _ -> new Replay.Shown(failed());

        var run = world.run("replay", id("tiny-tally/7d5cef/c1"), solution);

        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("LOST_UPDATE  Two threads updated the same thing"), run.out());
        assertTrue(run.out().contains("Broken: nothing is lost\n"), run.out());
    }

    @Test
    void showsItAsJson() {
        world.replay = _ -> new Replay.Shown(failed());

        var json = world.run("replay", id("tiny-tally/7d5cef/c1"), solution, "--json")
                .json();

        assertEquals("tiny-tally", json.get("kata").asString());
        assertEquals("LOST_UPDATE", json.get("finding").get("cause").asString());
    }

    @Test
    void asksForTheCheckThatTheIdNames() {
        world.replay = request -> new Replay.Refused(request.check() + " of " + request.kata());

        var run = world.run("replay", id("tiny-tally/7d5cef/v12"), solution);

        assertEquals(2, run.exitCode());
        assertEquals("visible-12 of tiny-tally\n", run.err());
    }

    @Test
    void endsWithTwoIfTheIdIsGarbled() {
        var run = world.run("replay", "ls1_abc", solution);

        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("This is no complete replay id: "), run.err());
    }

    @Test
    void endsWithTwoIfTheIdBelongsToNoKata() {
        var run = world.run("replay", id("com.example.CounterTest"), solution);

        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("This replay id belongs to no kata"), run.err());
    }

    @Test
    void endsWithTwoIfThatKataIsNotHere() {
        var run = world.run("replay", id("other-tally/7d5cef/c1"), solution);

        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("There is no kata named other-tally."), run.err());
    }

    @Test
    void endsWithThreeIfTheGraderIsAtFault() {
        world.replay = _ -> new Replay.Fault(new Outcome.GraderFault(Stage.RUN, "the process died"));

        var run = world.run("replay", id("tiny-tally/7d5cef/c1"), solution);

        assertEquals(3, run.exitCode());
        assertEquals("The schedule could not be run again: the process died (RUN)\n", run.err());
    }

    private static Reason.Failed failed() {
        return (Reason.Failed) ((Outcome.Rejected) World.rejected(Cause.LOST_UPDATE)).reason();
    }

    /** What a schedule shows: a finding with the interleaving that breaks the check. */
    static Reason.Failed withInterleaving() {
        var finding = failed().finding();
        var told = new Interleaving("Two threads both read `total = 0`.", "", List.of(), List.of(), finding);
        var result = new CheckResult.Failed(List.of(finding), Optional.of(told), List.of("ls1_x"));
        return new Reason.Failed(new Check("concurrency-1", Group.CONCURRENCY, "nothing is lost", result), finding);
    }

    static String id(String name) {
        var finding = failed().finding();
        var options = new Options(0, 0, false, Leaks.DAEMONS, 0);
        return ReplayId.of(name, "code", new Discovery(finding, null, Schedule.USUAL, options, 1))
                .text();
    }
}
