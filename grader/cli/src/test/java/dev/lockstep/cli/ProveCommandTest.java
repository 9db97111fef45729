package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("prove same-verdict")
class ProveCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void makeWorld() throws IOException {
        world = new World(folder);
    }

    @Test
    @DisplayName("is proven when every round says the same of the same code")
    void same() {
        var run = world.run("prove", "same-verdict", "--rounds", "3");

        assertEquals(ExitCode.OK, run.exitCode(), run::out);
        assertTrue(run.out().contains("Proven: 3 rounds, and nothing differed."), run::out);
    }

    @Test
    @DisplayName("shows both when the same code gets another cause")
    void different() {
        world.grader = (_, _, _) -> world.graded.size() % 2 == 0 ? World.rejected(Cause.ORDER) : World.accepted();

        var run = world.run("prove", "same-verdict", "--rounds", "2");

        assertEquals(ExitCode.REJECTED, run.exitCode(), run::out);
        assertTrue(run.out().contains("WA ORDER"), run::out);
    }

    @Test
    @DisplayName("is named when another proof is asked for")
    void unknown() {
        var run = world.run("prove", "nothing");

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("check-twenty and same-verdict"), run::err);
    }
}
