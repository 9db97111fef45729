package dev.lockstep.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxTablesTest {

    private static final List<LayerCost> LAYERS = List.of(
            new LayerCost("inner filter", Optional.of(millis(12))),
            new LayerCost("control group", Optional.empty()),
            new LayerCost("all together", Optional.of(millis(19))));

    @Test
    void theTablesSayWhatIsAddedAndWhereTheTimeGoes() {
        assertEquals("""
                What layers add to a process that lists the checks of nothing and takes 180 ms without them, in ms: medians of 5

                Layer          added
                inner filter      12
                control group      0  not on this machine
                all together      19

                A grading of counter (first), and where its time goes, in ms: medians of 5

                Sandbox        compile  scan  functional  stress  whole  added
                no sandbox         400    20         100   1,000  1,520      0
                process, cold      450    20         110   1,000  1,580     60
                process, warm      150    20         131   1,000  1,301   -219

                Gradings a minute, memory of the processes in MiB, and processes that started from the cache

                Sandbox        one at a time  two at a time  memory  from the cache
                no sandbox              30.0           45.5     210  2 of 2
                process, cold           30.0           45.5     210  2 of 2
                process, warm           30.0           45.5     210  2 of 2

                Aim: the process sandbox adds at most 60 ms: 60 ms, met.
                Aim: in warm processes, compiling, rules and functional checks take at most 300 ms: 301 ms, missed.
                """, tables(450, 131));
    }

    @Test
    void anAimIsMissedJustBeyondItsEdgeAndMetAtIt() {
        String tables = tables(451, 130);

        assertTrue(tables.contains("at most 60 ms: 61 ms, missed."), tables);
        assertTrue(tables.contains("at most 300 ms: 300 ms, met."), tables);
    }

    @Test
    void containersHaveAnAimOfTheirOwnWhereThereAreAny() {
        String without = tables(450, 130);
        String with = tables(450, 130, times(Contender.CONTAINER_WARM, 700, 181));

        assertFalse(without.contains("container"), without);
        assertTrue(
                with.endsWith(
                        "in warm containers, compiling, rules and functional checks take at most 900 ms: 901 ms, missed.\n"),
                with);
    }

    private static String tables(long coldCompile, long warmFunctional, SandboxTimes... further) {
        var sandboxes = new ArrayList<>(List.of(
                times(Contender.BARE, 400, 100),
                times(Contender.COLD, coldCompile, 110),
                times(Contender.WARM, 150, warmFunctional)));
        sandboxes.addAll(List.of(further));
        return SandboxTables.of("counter", "first", new SandboxTables.Layers(millis(180), LAYERS), sandboxes, 5);
    }

    private static SandboxTimes times(String name, long compile, long functional) {
        var split = new Split(millis(0), millis(compile), millis(20), millis(functional), millis(1_000), millis(0));
        return new SandboxTimes(name, split, split.sum(), 30, 45.45, 210, new ProcessWatch.CacheHits(2, 2));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
