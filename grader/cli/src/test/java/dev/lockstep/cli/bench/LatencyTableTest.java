package dev.lockstep.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyTableTest {

    @Test
    void theTableSaysWhereTheTimeGoes() {
        var katas = List.of(kata("counter", 4_200, 700), kata("bounded-buffer", 3_250, 1_000));

        assertEquals("""
                From the command "grade" to the verdict, in ms: one cold run, then the median of warm ones (5) and where it goes

                Kata              cold   warm  fastest  JVM start  load  compile  scan  functional  stress  report
                counter         12,000  4,200    1,000        799   100      500    50         750   2,000       1
                bounded-buffer  12,000  3,250    1,000       -151   100      500    50         750   2,000       1

                The floor, and everything except stress beside it, in ms

                Kata            hello world  javac  JUnit  floor  without stress  ratio  Solution
                counter                  40    700    300  1,000           2,200    2.2  first
                bounded-buffer           40  1,000    300  1,300           1,250    1.0  first

                Everything except stress, median of the katas: 1,725 ms, 1.6 times the floor.
                Aim: at most 1,500 ms: missed.
                Aim: at most 3.0 times the floor: met.
                """, LatencyTable.of(katas, 5));
    }

    @Test
    void theAimIsMetUpToItsVeryEdge() {
        assertTrue(aimsOf(3_500, 200).endsWith("ms: met.\nAim: at most 3.0 times the floor: met.\n"));
    }

    @Test
    void theAimIsMissedJustBeyondItsEdge() {
        assertTrue(aimsOf(3_501, 200).endsWith("ms: missed.\nAim: at most 3.0 times the floor: missed.\n"));
    }

    private static String aimsOf(long warm, long javac) {
        return LatencyTable.of(List.of(kata("counter", warm, javac)), 1);
    }

    /** With 2,000 ms of stress, and a JUnit of 300 ms in the floor. */
    private static KataLatency kata(String name, long warm, long javac) {
        var split = new Split(millis(100), millis(500), millis(50), millis(750), millis(2_000), millis(1));
        var floor = new Floor(millis(40), millis(javac), millis(300));
        return new KataLatency(name, "first", millis(12_000), millis(warm), millis(1_000), split, floor);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
