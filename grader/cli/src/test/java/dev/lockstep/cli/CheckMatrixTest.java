package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight wrong solutions of the tiny tally, all of them caught by concurrency-1 and by nothing else. */
@DisplayName("check --matrix")
class CheckMatrixTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
        world.grader = (_, submission, _) -> World.honest(submission);
    }

    @Test
    void aCheckThatCatchesNothingNeedsAnArgument() {
        var run = world.run("check", "--matrix");

        assertEquals(ExitCode.REJECTED, run.exitCode());
        assertEquals("""
                tiny-tally  (x: catches it, .: does not, -: was not asked)

                                  a b c d e f g h   x  alone
                  visible-1       . . . . . . . .   0      0  it adds up
                  functional-1    . . . . . . . .   0      0  it adds up
                  concurrency-1   x x x x x x x x   8      8  nothing is lost

                  a  unguarded-addition: WA LOST_UPDATE, by concurrency-1 alone
                  b  unguarded-too-1: WA LOST_UPDATE, by concurrency-1 alone
                  c  unguarded-too-2: WA LOST_UPDATE, by concurrency-1 alone
                  d  unguarded-too-3: WA LOST_UPDATE, by concurrency-1 alone
                  e  unguarded-too-4: WA LOST_UPDATE, by concurrency-1 alone
                  f  unguarded-too-5: WA LOST_UPDATE, by concurrency-1 alone
                  g  unguarded-too-6: WA LOST_UPDATE, by concurrency-1 alone
                  h  unguarded-too-7: WA LOST_UPDATE, by concurrency-1 alone

                These checks catch nothing:
                  visible-1       NO ARGUMENT
                  functional-1    NO ARGUMENT

                  Where there is no argument, add a rejected solution that only this check catches, argue for it in
                  solutions/tiny-tally/matrix.json, or remove it.

                3 checks and 8 rejected solutions; 2 checks lack an argument, 0 grader faults, 0 other problems.
                """, run.out());
    }

    @Test
    void anArgumentIsShownAndEndsWithZero() throws Exception {
        argue();

        var run = world.run("check", "--matrix");

        assertEquals(ExitCode.OK, run.exitCode(), run.out());
        assertTrue(run.out().contains("\n  visible-1       It shows how the members are meant.\n"), run.out());
    }

    @Test
    void onlyRejectedSolutionsAreGraded() {
        world.run("check", "--matrix");

        assertEquals(8, world.graded.size());
    }

    @Test
    void aFaultEndsWithThree() {
        world.grader = (_, _, _) -> World.fault();

        var run = world.run("check", "--matrix");

        assertEquals(ExitCode.FAULT, run.exitCode());
        assertTrue(run.out().contains("a  unguarded-addition: the grader's fault, RUN: the process ended"), run.out());
    }

    @Test
    void aSolutionThatIsAcceptedEndsWithOne() throws Exception {
        argue();
        world.grader = (_, _, _) -> World.accepted();

        var run = world.run("check", "--matrix");

        assertEquals(ExitCode.REJECTED, run.exitCode());
        assertTrue(
                run.out().contains("WRONG  rejected/unguarded-addition is accepted: no check catches it."), run.out());
    }

    @Test
    void jsonTellsOfEveryCheck() throws Exception {
        argue();

        var json = world.run("check", "--matrix", "--json").json();

        assertEquals("concurrency-1", json.at("/katas/0/checks/2/id").asString());
        assertEquals(8, json.at("/katas/0/checks/2/catchesAlone").size());
        assertEquals(0, json.at("/katas/0/checks/0/catches").size());
        assertEquals(
                "It shows how the members are meant.",
                json.at("/katas/0/checks/0/because").asString());
        assertEquals(
                Cause.LOST_UPDATE.name(), json.at("/katas/0/solutions/0/cause").asString());
    }

    private void argue() throws Exception {
        Files.writeString(world.home.resolve("solutions/tiny-tally/matrix.json"), """
                        {
                          "formatVersion": 1,
                          "catchNothing": [ { "checks": ["it adds up"], "because": "It shows how the members are meant." } ]
                        }
                        """);
    }
}
