package dev.lockstep.bench.web;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the tables of bench web")
class WebTablesTest {

    private static final Machine MACHINE = new Machine(2, "Some Processor", 0.4);

    @Test
    void sayWhatEachThingTookAndOnWhatMachine() {
        String tables = WebTables.of(MACHINE, figures(1_400, 30));

        assertSays(tables, "2 processors (Some Processor)");
        assertSays(tables, "load before: 0.4");
        assertSays(tables, "start to first page 1,400 ms median of 3, fastest 1,400");
        assertSays(tables, "Processor time of the server for a request, nothing else to do: 4.0 ms.");
        assertSays(tables, "kata, with the editor 200.0 kB");
        assertSays(tables, "memory, idle 140 MiB resident; 180 with the processes beside it (1)");
        assertSays(tables, "500 watchers: all have heard 70 ms");
    }

    @Test
    void compareABusyServerWithTheSameOneThatWasIdleBefore() {
        assertSays(WebTables.of(MACHINE, figures(1_400, 30)), "catalogue 10.0 10.0 30.0 30.0 3.0");
    }

    @Test
    void compareWorkersWithTheServerAlone() {
        String tables = WebTables.of(MACHINE, figures(1_400, 30));

        assertSays(tables, "serve, SQLite 2.0 60.0 60.0 1.00");
        assertSays(tables, "the same and two workers 3.0 40.0 40.0 1.50");
    }

    @Test
    void sayWhetherAimsWereMet() {
        String met = WebTables.of(MACHINE, figures(1_500, 40));
        String missed = WebTables.of(MACHINE, figures(1_501, 41));

        assertSays(met, "Aim: start to first page: at most 1,500 ms: 1,500, met.");
        assertSays(met, "Aim: first byte while two are graded, 95 of 100: at most 40 ms: 40, met.");
        assertSays(met, "Aim: a page without the editor: at most 60,000 bytes: 50,000, met.");
        assertSays(met, "Aim: an idle server: at most 250 MiB: 140, met.");
        assertSays(missed, "Aim: start to first page: at most 1,500 ms: 1,501, missed.");
        assertSays(missed, "Aim: first byte while two are graded, 95 of 100: at most 40 ms: 41, missed.");
    }

    @Test
    void needEveryPageInBothStates() {
        SequencedMap<String, Percentiles> none = new LinkedHashMap<>();
        assertThrows(IllegalArgumentException.class, () -> new WebFigures.Load(Duration.ZERO, bytes(10), none, 0));
    }

    private static WebFigures figures(int start, int busy) {
        return new WebFigures(
                new WebFigures.Starts(millis(start, start, start), millis(800), millis(900), Duration.ofSeconds(9)),
                new WebFigures.AtWork(
                        new WebFigures.Weights(new Weight(30_000, 0), new Weight(200_000, 150_000)),
                        millis(100),
                        new WebFigures.Load(Duration.ofMillis(4), bytes(10), bytes(busy), 8),
                        new Watching(500, millis(50, 70), 20),
                        new WebFigures.Memories(new Memory(140, 120, 60, 1), new Memory(160, 140, 200, 5))),
                List.of(
                        new WebFigures.Arrivals("serve, SQLite", millis(60_000, 60_000)),
                        new WebFigures.Arrivals("the same and two workers", millis(40_000, 40_000))));
    }

    private static SequencedMap<String, Percentiles> bytes(int millis) {
        SequencedMap<String, Percentiles> pages = new LinkedHashMap<>();
        pages.put("catalogue", millis(millis));
        return pages;
    }

    private static Percentiles millis(int... millis) {
        return Percentiles.of(IntStream.of(millis).mapToObj(Duration::ofMillis).toList());
    }

    /** However wide the columns are. */
    private static void assertSays(String tables, String line) {
        assertTrue(tables.replaceAll(" +", " ").contains(line), () -> "expected \"" + line + "\" in\n" + tables);
    }
}
