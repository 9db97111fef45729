package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.corpus.correct.ParallelStream;
import dev.lockstep.engine.simulation.Strategy;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Leaving out what differs only in the order of independent steps leaves out nothing that matters.
 *
 * <p>The system property {@code lockstep.scripts} says how many random programs are tried, {@code lockstep.firstScript} from which
 * seed on.
 */
@DisplayName("Reduced search")
class ReductionTest {

    private static final int SCRIPTS = Integer.getInteger("lockstep.scripts", 80);
    private static final int FIRST = Integer.getInteger("lockstep.firstScript", 0);
    private static final int MOST_SCHEDULES = 1_500;
    private static final int MOST_OF_CORPUS = 100;
    private static final int WALKS = 40;

    private static final Subject SCRIPTED = scripted();

    private static int tried;
    private static int complete;

    private static Subject scripted() {
        try {
            return Subject.of(RandomProgram.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(RandomProgram.class.getName(), e);
        }
    }

    static Stream<Class<? extends Program>> programs() {
        return Corpus.programs().stream().filter(program -> program != ParallelStream.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @DisplayName("finds in the corpus what brute force finds")
    void findsTheSame(Class<? extends Program> program) throws ReflectiveOperationException {
        Subject subject = Subject.of(program);
        Reach reduced = Reach.of(subject, true, MOST_OF_CORPUS, Reach.USUAL);
        tried++;
        if (reduced.all()) {
            complete++;
            compare(subject, reduced, program.getSimpleName());
        }
    }

    @AfterAll
    static void hadEnoughToCompare() {
        assertTrue(tried == 0 || complete >= 25, () -> "only " + complete + " programs were searched to the end");
    }

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + SCRIPTS);
    }

    @ParameterizedTest(name = "script {0}")
    @MethodSource("seeds")
    @DisplayName("reaches what brute force reaches in random programs")
    void reachesTheSame(long seed) {
        Script.draw(seed);
        Subject subject = SCRIPTED;
        Reach reduced = Reach.of(subject, true, MOST_SCHEDULES, Reach.USUAL);
        assertTrue(reduced.states().stream().noneMatch(state -> state.startsWith("FAILED")), () -> "" + reduced);
        if (reduced.all()) {
            compare(subject, reduced, "script " + seed + " " + Script.words());
        }
    }

    /** All that the reduced search left out is in what it reached: by drawn schedules, and by all if they are few. */
    private static void compare(Subject subject, Reach reduced, String name) {
        for (int walk = 0; walk < WALKS; walk++) {
            for (Strategy strategy : List.of(new RandomWalk(new Dice(walk)), new Priorities(new Dice(walk), 2, 40))) {
                String state = Reach.state(subject, strategy, Reach.USUAL);
                assertTrue(reduced.states().contains(state), () -> name + ": " + state + " in " + reduced.states());
            }
        }
        Reach all = Reach.of(subject, false, MOST_SCHEDULES, Reach.USUAL);
        if (all.all()) {
            assertEquals(all.states(), reduced.states(), name);
            assertTrue(reduced.schedules() <= all.schedules(), name);
        }
    }
}
