package dev.lockstep.bench.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the table of an interview")
class InterviewTablesTest {

    private static final InterviewBench.Extent EXTENT =
            new InterviewBench.Extent(3, Duration.ofSeconds(6), Duration.ofSeconds(10));

    private final Waits waits = new Waits();

    private void waited(String what, int... millis) {
        for (int each : millis) {
            waits.add(what, Duration.ofMillis(each));
        }
    }

    private String table(int lost) {
        return InterviewTables.of(
                new Machine(2, "", -1),
                new InterviewFigures("a server on SQLite", EXTENT, waits.percentiles(), 15, 0, 3, lost, 7));
    }

    @Test
    void allHaveComeBeforeTheTimeForThatIsOver() {
        assertEquals(Duration.ZERO, EXTENT.comesAfter(1));
        assertEquals(Duration.ofSeconds(2), EXTENT.comesAfter(2));
        assertEquals(Duration.ofSeconds(4), EXTENT.comesAfter(3));
    }

    @Test
    void hasALineForEachThingThatWasWaitedFor() {
        waited("kata", 20, 10, 40);
        waited("draft", 5);
        List<String> lines = table(0).lines().toList();
        assertEquals("Wait for  times   p50   p95   max  p95 to p50", lines.get(4));
        assertEquals("draft         1   5.0   5.0   5.0         1.0", lines.get(5));
        assertEquals("kata          3  20.0  40.0  40.0         2.0", lines.get(6));
        assertTrue(lines.contains("Acknowledged: 15 drafts, 0 runs, 3 submissions. The live board was drawn 7 times."));
        assertTrue(lines.contains("Lost: 0."));
    }

    @Test
    void saysWhichWaitMissesTheAimVerdictsLeftOut() {
        waited("kata", 150);
        waited("submission, verdict", 60_000);
        assertTrue(table(0).endsWith("200 ms: 150.0 (kata), met.\n"), table(0));
        waited("draft", 201);
        assertTrue(table(0).endsWith("200 ms: 201.0 (draft), missed.\n"), table(0));
    }

    @Test
    void saysHowMuchIsLost() {
        waited("kata", 1);
        assertTrue(table(2).contains("Lost: 2.\n"), table(2));
    }
}
