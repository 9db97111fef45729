package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.isolation.LayerState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the code of a stranger")
class StrangerOptionTest {

    private static final String EVEN_SO = "--let-strangers-take-over-this-machine";

    @TempDir
    private Path folder;

    private World world;
    private Path theirs;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
        theirs = world.submission(Program.CORRECT);
    }

    @Test
    @DisplayName("is not run below the safe level, and who asked hears why and what to do")
    void refused() {
        world.isolation = without(EnumSet.of(Layer.FILES));

        var run = world.run("grade", "tiny-tally", theirs, "--stranger");

        assertEquals(2, run.exitCode());
        assertEquals(0, world.graded.size());
        assertTrue(run.err().contains("level FILTERED"), run.err());
        assertTrue(run.err().contains("level CONFINED or more"), run.err());
        assertTrue(run.err().contains("lockstep doctor"), run.err());
    }

    @Test
    @DisplayName("is not run again under a schedule either")
    void refusedForReplay() {
        world.isolation = without(EnumSet.allOf(Layer.class));

        var run = world.run("replay", "ls1_id", theirs, "--stranger");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("level PROCESS"), run.err());
    }

    @Test
    @DisplayName("is run at the safe level")
    void admitted() {
        world.isolation = without(EnumSet.of(Layer.OWN_USER, Layer.CONTROL_GROUP));

        assertEquals(0, world.run("grade", "tiny-tally", theirs, "--stranger").exitCode());
        assertEquals(1, world.graded.size());
    }

    @Test
    @DisplayName("is run below it only by whoever says that in so many words")
    void evenSo() {
        world.isolation = without(EnumSet.allOf(Layer.class));

        assertEquals(
                0,
                world.run("grade", "tiny-tally", theirs, "--stranger", EVEN_SO).exitCode());
        assertEquals(1, world.graded.size());
    }

    @Test
    @DisplayName("is a matter of who runs it: one's own is run at every level")
    void ownCode() {
        world.isolation = without(EnumSet.allOf(Layer.class));

        assertEquals(0, world.run("grade", "tiny-tally", theirs).exitCode());
        assertEquals(1, world.graded.size());
    }

    private static Isolation without(Set<Layer> missing) {
        return new Isolation(Arrays.stream(Layer.values())
                .<LayerState>map(layer -> missing.contains(layer)
                        ? new LayerState.Missing(layer, "this world has none", "")
                        : new LayerState.Reached(layer, "in some way"))
                .toList());
    }
}
