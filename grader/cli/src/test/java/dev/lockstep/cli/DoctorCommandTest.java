package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.isolation.LayerState;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
    }

    @Test
    void whatIsMissingIsSaidWithItsReasonAndWhatToDo() {
        world.isolation = Isolation.none("Mac OS X on aarch64", "Use Linux.");

        var run = world.run("doctor");

        assertEquals(0, run.exitCode());
        assertEquals("""
                Sandbox: PROCESS  no isolation: your own code only
                Grade only code that you would also run yourself.

                  ✗ inner filter   missing: Mac OS X on aarch64
                  ✗ outer filter   missing: Mac OS X on aarch64
                  ✗ files          missing: Mac OS X on aarch64
                  ✗ limits         missing: Mac OS X on aarch64
                  ✗ own user       missing: Mac OS X on aarch64
                  ✗ control group  missing: Mac OS X on aarch64

                For more:
                  - Use Linux.

                Containers: none in this world
                """, run.out());
    }

    @Test
    void whatIsThereIsSaidInWords() {
        world.isolation = new Isolation(Arrays.stream(Layer.values())
                .<LayerState>map(layer -> new LayerState.Reached(layer, "in some way"))
                .toList());

        var run = world.run("doctor");

        assertTrue(run.out().startsWith("Sandbox: ISOLATED  "), run.out());
        assertTrue(run.out().endsWith("  ✓ control group  in some way\n\nContainers: none in this world\n"), run.out());
    }

    @Test
    void aReportNamesTheLevel() throws Exception {
        var run = world.run("grade", "tiny-tally", world.submission(Program.CORRECT));

        assertTrue(run.out().contains("sandbox      PROCESS (no isolation: your own code only)"), run.out());
    }
}
