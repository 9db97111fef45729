package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.corpus.correct.ParallelStream;
import dev.lockstep.engine.simulation.Unsupported;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In each broken program of the corpus the engine finds what is wrong, and in correct ones nothing, whatever the seed.
 *
 * <p>The system property {@code lockstep.seeds} says how many seeds are tried.
 */
@DisplayName("Of the corpus")
class CorpusTest {

    private static final int SEEDS = Integer.getInteger("lockstep.seeds", 3);

    static Stream<Class<? extends Program>> programs() {
        return Corpus.programs().stream().filter(program -> program != ParallelStream.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @DisplayName("each program shows what it should, with every seed, and twice the same")
    void showsWhatItShould(Class<? extends Program> program) throws ReflectiveOperationException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Subject subject = Subject.of(program);
            Explored explored = subject.explore(seed);
            assertNull(explored.unsupported(), () -> "unsupported: " + explored.unsupported());
            Optional<Cause> found =
                    explored.gravest().map(discovery -> discovery.finding().cause());
            int tried = seed;
            assertEquals(Optional.ofNullable(subject.expected()), found, () -> "with seed " + tried + ": " + explored);
            assertEquals(Digest.of(explored), Digest.of(subject.explore(seed)), "explored twice with seed " + seed);
        }
    }

    @Test
    @DisplayName("a parallel stream is refused, with its line")
    void refusesParallelStreams() {
        Unsupported refusal = assertThrows(Unsupported.class, () -> Subject.of(ParallelStream.class));
        assertEquals(
                "unsupported: a parallel stream at line 19 of dev.lockstep.engine.corpus.correct.ParallelStream",
                refusal.getMessage());
    }

    @Test
    @DisplayName("there are at least 40 broken and 40 correct programs, and twenty of an independent hand")
    void isLargeEnough() {
        assertTrue(Corpus.programsOf("broken").size() >= 40);
        assertTrue(Corpus.programsOf("correct").size() >= 40);
        assertEquals(20, Corpus.programsOf("independent").size());
    }
}
