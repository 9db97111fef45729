package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bugs that few schedules show are found with the budget that every test has; the report tells at which schedule. */
@DisplayName("What is hard to find")
class HardProgramsTest {

    private static final int SEEDS = Integer.getInteger("lockstep.seeds", 3);

    static List<Class<? extends Program>> programs() {
        return Corpus.programsOf("hard");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @DisplayName("is found with the usual budget, whatever the seed")
    void isFound(Class<? extends Program> program, TestReporter reporter) throws ReflectiveOperationException {
        Subject subject = Subject.of(program);
        for (int seed = 0; seed < SEEDS; seed++) {
            int tried = seed;
            Explored explored = subject.explore(seed);
            Discovery found = explored.gravest()
                    .orElseThrow(() -> new AssertionError("nothing found with seed " + tried + ": " + explored));
            assertEquals(subject.expected(), found.finding().cause(), () -> "with seed " + tried + ": " + explored);
            reporter.publishEntry(program.getSimpleName() + ", seed " + seed, "schedule " + found.number());
        }
    }

    @Test
    @DisplayName("is of twelve kinds")
    void isOfTwelveKinds() {
        assertEquals(12, programs().size());
    }
}
