package dev.lockstep.core.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataFolder;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The solutions of a kata")
class SolutionsTest {

    private static final String CAUSES =
            "one of BAD_SOURCE, DOES_NOT_COMPILE, MISSING_MEMBER, FORBIDDEN_API, FALSE_ALARM, MISSED_MISTAKE, WRONG_RESULT,"
                    + " SELF_DEADLOCK, DEADLOCK, MISSED_SIGNAL, SPIN, LIVELOCK, EXCEPTION, LOST_UPDATE, ATOMICITY, ORDER,"
                    + " UNSAFE_PUBLICATION, DATA_RACE, LATE, SERIALISED, LOCK_LEAK, THREAD_LEAK, TIME_LIMIT, MEMORY_LIMIT,"
                    + " OUTPUT_LIMIT, SANDBOX_REFUSED";
    private static final String VERDICTS = "one of CE, WA, DL, LL, RTE, TLE, MLE, OLE, SV";

    @TempDir
    Path root;

    private Kata kata;
    private SolutionsFolder folder;

    @BeforeEach
    void aKataWithSolutions() {
        kata = KataFolder.good(root.resolve("katas")).load();
        folder = SolutionsFolder.good(root.resolve("solutions/shared-counter"));
    }

    @Test
    @DisplayName("are listed by name, with what they declare")
    void listed() {
        folder.with(
                "rejected/wrong-2/expect.json",
                "{ \"verdict\": \"DL\", \"cause\": \"DEADLOCK\", \"because\": \"A cycle.\" }");
        Solutions solutions = load();
        assertEquals(List.of(), solutions.problems());
        assertTrue(solutions.hasApproaches());
        assertEquals(3, solutions.accepted().size());
        Path wrong = folder.path().resolve("rejected");
        assertEquals(
                List.of(
                        new Solution.Rejected(
                                "wrong-1",
                                wrong.resolve("wrong-1"),
                                new Expectation(Verdict.WA, Cause.LOST_UPDATE, "It is.")),
                        new Solution.Rejected(
                                "wrong-2",
                                wrong.resolve("wrong-2"),
                                new Expectation(Verdict.DL, Cause.DEADLOCK, "A cycle."))),
                solutions.rejected().subList(0, 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("declare in expect.json what they must, or are told what is wrong")
    void wrongExpectations(String json, String field, String seen, String expected) {
        folder.with("rejected/wrong-3/expect.json", json);
        Solutions solutions = load();
        assertEquals(
                List.of(new KataProblem("rejected/wrong-3/expect.json", field, seen, expected)), solutions.problems());
        assertEquals(7, solutions.rejected().size(), "the others are still there");
    }

    static Stream<Arguments> wrongExpectations() {
        String wa = "\"verdict\": \"WA\"";
        String order = "\"cause\": \"ORDER\"";
        String why = "\"because\": \"x\"";
        String known = "only verdict, cause, because; correct its name or remove it";
        return Stream.of(
                arguments("[]", "", "an array", "an object: { … }"),
                arguments(json(order, why), "verdict", "nothing", VERDICTS),
                arguments(json("\"verdict\": \"AC\"", order, why), "verdict", "\"AC\"", VERDICTS),
                arguments(json("\"verdict\": 1", order, why), "verdict", "1", VERDICTS),
                arguments(json("\"verdict\": \"DL\"", order, why), "verdict", "\"DL\"", "WA, which belongs to ORDER"),
                arguments(json(wa, why), "cause", "nothing", CAUSES),
                arguments(json(wa, "\"cause\": \"LUCK\"", why), "cause", "\"LUCK\"", CAUSES),
                arguments(json(wa, order), "because", "nothing", "a string"),
                arguments(
                        json(wa, order, "\"because\": \" \""),
                        "because",
                        "nothing but blanks",
                        "one sentence: why the code is wrong"),
                arguments(json(wa, order, why, "\"needs\": \"schedules\""), "needs", "an unknown field", known),
                arguments(
                        json(wa, wa, order, why),
                        "verdict",
                        "this field more than once",
                        "it once; remove all but one"));
    }

    private static String json(String... fields) {
        return "{ " + String.join(", ", fields) + " }";
    }

    @Test
    @DisplayName("that are rejected need an expect.json; those that are accepted have none")
    void expectWhereItBelongs() {
        folder.without("rejected/wrong-1/expect.json").with("accepted/right-1/expect.json", "{}");
        assertEquals(
                List.of("accepted/right-1/expect.json", "rejected/wrong-1/expect.json"),
                load().problems().stream().map(KataProblem::file).toList());
    }

    @Test
    @DisplayName("are folders with readable names, with nothing between them")
    void strayFiles() {
        folder.with("accepted/Counter.java", "class Counter {}")
                .with("rejcted/typo/Counter.java", "class Counter {}")
                .with("accepted/Right One/Counter.java", "class Counter {}");
        assertEquals(
                List.of("rejcted", "accepted/Counter.java", "accepted/Right One"),
                load().problems().stream().map(KataProblem::file).toList());
    }

    @Test
    @DisplayName("that are not there are a problem, and approaches that say nothing do not count")
    void missing() {
        Path gone = root.resolve("gone");
        Solutions none = Solutions.load(gone, kata);
        assertEquals(
                "no folder " + gone.resolve("shared-counter"),
                none.problems().getFirst().seen());
        folder.with("approaches.md", "\n");
        assertFalse(load().hasApproaches());
    }

    @Test
    @DisplayName("cannot expect a verdict that does not belong to its cause")
    void expectationsFitTogether() {
        assertThrows(IllegalArgumentException.class, () -> new Expectation(Verdict.WA, Cause.DEADLOCK, "a cycle"));
    }

    private Solutions load() {
        return Solutions.load(root.resolve("solutions"), kata);
    }
}
