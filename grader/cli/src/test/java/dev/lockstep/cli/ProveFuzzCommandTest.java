package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("prove fuzz")
class ProveFuzzCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void makeWorld() throws IOException {
        world = new World(folder);
    }

    @Test
    @DisplayName("says how many inputs did no harm, and nothing else where nobody watches")
    void proven() {
        var run = world.run("prove", "fuzz", "--inputs", "30", "--seed", "1000");

        assertEquals(ExitCode.OK, run.exitCode(), run::err);
        assertEquals(
                "Proven: 30 odd inputs for the readers of messages, katas and submissions, from seed 1000 on, and none"
                        + " did any harm.\n",
                run.out());
    }

    @Test
    @DisplayName("wants at least one input")
    void noInputs() {
        var run = world.run("prove", "fuzz", "--inputs", "0");

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertEquals("--inputs 0: expected 1 or more\n", run.err());
    }
}
