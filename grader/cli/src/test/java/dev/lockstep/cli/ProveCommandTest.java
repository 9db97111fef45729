package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("prove same-verdict")
class ProveCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void makeWorld() throws IOException {
        world = new World(folder);
        world.grader = (_, submission, _) -> World.honest(submission);
    }

    @Test
    @DisplayName("is proven when every round says the same of the same code")
    void same() {
        var run = world.run("prove", "same-verdict", "--rounds", "3");

        assertEquals(ExitCode.OK, run.exitCode(), run::out);
        assertTrue(run.out().contains("Proven: 3 rounds, and nothing differed."), run::out);
    }

    @Test
    @DisplayName("shows both when the same code gets another cause in another round")
    void different() {
        world.grader =
                (_, _, _) -> world.graded.size() <= World.SUBMISSIONS ? World.rejected(Cause.ORDER) : World.accepted();

        var run = world.run("prove", "same-verdict", "--rounds", "2");

        assertEquals(ExitCode.REJECTED, run.exitCode(), run::out);
        assertTrue(run.out().contains("tiny-tally: first WA ORDER"), run::out);
    }

    @Test
    @DisplayName("is not proven by the same wrong verdict in every round")
    void sameButWrong() {
        world.grader = (_, _, _) -> World.accepted();

        var run = world.run("prove", "same-verdict", "--rounds", "2");

        assertEquals(ExitCode.REJECTED, run.exitCode(), run::out);
        assertTrue(run.out().contains("NOT GREEN"), run::out);
    }

    @Test
    @DisplayName("runs as many rounds in fresh processes as are asked for, and the others in one")
    void rounds() {
        var run = world.run("prove", "same-verdict", "tiny-tally", "--rounds", "200", "--fresh", "2", "--sample", "3");

        assertEquals(ExitCode.OK, run.exitCode(), run::out);
        assertEquals(6, world.graded.size());
        assertEquals(List.of(198, 198, 198), world.gradedInRounds);
        assertTrue(run.out().contains("rounds 3 to 200  tiny-tally"), run::out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-twenty", "same-verdict"})
    @DisplayName(
            "or check-twenty says nothing is proven where there is nothing to look at, or something that cannot be")
    void nothing(String proof) throws IOException {
        world.spoil("tiny-tally");
        var broken = world.run("prove", proof, "--rounds", "2");
        Files.move(world.home.resolve("katas"), folder.resolve("elsewhere"));
        var none = world.run("prove", proof, "--katas", Files.createDirectory(folder.resolve("empty")));

        assertEquals(ExitCode.USAGE, broken.exitCode(), broken::out);
        assertTrue(broken.err().contains("tiny-tally"), broken::err);
        assertEquals(ExitCode.USAGE, none.exitCode(), none::out);
        assertTrue(none.err().contains("nothing to prove"), none::err);
    }

    @Test
    @DisplayName("has a sister, check-twenty, which ends at the first round that is not green")
    void checkTwenty() {
        var green = world.run("prove", "check-twenty", "--rounds", "2");
        world.grader = (_, _, _) -> World.accepted();
        var red = world.run("prove", "check-twenty", "--rounds", "2");

        assertEquals(ExitCode.OK, green.exitCode(), green::out);
        assertTrue(green.out().endsWith("Proven: 2 rounds, all green.\n"), green::out);
        assertEquals(ExitCode.REJECTED, red.exitCode(), red::out);
        assertTrue(red.out().endsWith("Not proven: round 1 was not green.\n"), red::out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-twenty", "same-verdict"})
    @DisplayName("or check-twenty looks at no other katas than those named")
    void named(String proof) throws IOException {
        world.addKata("katas", "other-tally");

        var run = world.run("prove", proof, "tiny-tally", "--rounds", "1");

        assertEquals(ExitCode.OK, run.exitCode(), run::out);
        assertEquals(World.SUBMISSIONS, world.graded.size());
        assertFalse(run.out().contains("other-tally"), run::out);
    }

    @ParameterizedTest(name = "leaves {0} to the launcher")
    @ValueSource(
            strings = {
                "corpus [--seeds N]",
                "attacks [--sandbox process|container] [--rounds N] [--busy]",
                "crash [--times N] [--seed N]",
                "memory"
            })
    void proofsOfTheLauncher(String proof) {
        var run = world.run("prove", proof.split(" ", -1)[0]);

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("./lockstep prove " + proof), run::err);
    }

    @Test
    @DisplayName("is named when another proof is asked for")
    void unknown() {
        var run = world.run("prove", "nothing");

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("check-twenty, same-verdict, corpus, attacks, crash, memory and fuzz"), run::err);
    }
}
