package dev.lockstep.cli.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("odd inputs")
class FuzzRunTest {

    /** More of them: {@code ./lockstep prove fuzz}. */
    private static final int INPUTS = 3_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    @DisplayName("a thousand for each reader do no harm")
    void noHarm(@TempDir Path scratch) throws Exception {
        assertEquals(Optional.empty(), new FuzzRun(scratch, PATIENCE).run(0, INPUTS, _ -> {}));
    }

    @Test
    @DisplayName("that make a reader misbehave are named by their seed, which does it again")
    void misbehaving() throws Exception {
        FuzzRun run = run(dice -> MisbehavedException.unless(dice.below(100) != 7, "read a seven"));

        Misbehaviour found = run.run(0, 10_000, _ -> {}).orElseThrow();

        assertEquals("read a seven", found.what());
        assertEquals(Optional.of(found), run.run(found.seed(), 1, _ -> {}));
    }

    @Test
    @DisplayName("that make a reader throw what it does not declare are told with the place")
    void crashing() throws Exception {
        Misbehaviour found = run(_ -> {
                    throw new StackOverflowError();
                })
                .run(4, 1, _ -> {})
                .orElseThrow();

        assertEquals(4, found.seed());
        assertTrue(found.what().contains("StackOverflowError"), found.what());
        assertTrue(found.what().contains("at dev.lockstep.cli.fuzz.FuzzRunTest"), found.what());
    }

    @Test
    @DisplayName("that a reader never gets done with are told, too")
    void hanging() throws Exception {
        CountDownLatch askedToStop = new CountDownLatch(1);
        FuzzRun run = new FuzzRun(
                List.of(new Fed(_ -> {
                    try {
                        askedToStop.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })),
                Duration.ZERO);

        Misbehaviour found = run.run(9, 5, _ -> {}).orElseThrow();
        askedToStop.countDown();

        assertEquals(9, found.seed());
        assertTrue(found.what().contains("it has been at it for"), found.what());
    }

    @Test
    @DisplayName("are the same for the same seed")
    void same() {
        assertEquals(OddJson.of("{\"a\": [1, 2]}", new Dice(3)), OddJson.of("{\"a\": [1, 2]}", new Dice(3)));
        assertEquals(OddText.of(new Dice(3)), OddText.of(new Dice(3)));
    }

    @Test
    @DisplayName("are judged by what is said of them: briefly, and with nothing that acts on a terminal")
    void said() throws Exception {
        Said.properly("a kind word");
        assertFalse(isProper("\u001b[2J"));
        assertFalse(isProper("a".repeat(Said.LONGEST + 1)));
    }

    private static boolean isProper(String message) {
        try {
            Said.properly(message);
            return true;
        } catch (MisbehavedException _) {
            return false;
        }
    }

    private static FuzzRun run(Reader reader) {
        return new FuzzRun(List.of(new Fed(reader)), PATIENCE);
    }

    private interface Reader {
        void read(Dice dice) throws MisbehavedException;
    }

    private record Fed(Reader reader) implements Target {

        @Override
        public String name() {
            return "numbers";
        }

        @Override
        public void tryOne(Dice dice) throws MisbehavedException {
            reader.read(dice);
        }
    }
}
