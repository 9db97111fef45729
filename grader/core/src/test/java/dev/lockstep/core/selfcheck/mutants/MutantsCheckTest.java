package dev.lockstep.core.selfcheck.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.KataFolder;
import dev.lockstep.core.mutation.Operator;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.selfcheck.Outcomes;
import dev.lockstep.core.selfcheck.SolutionsFolder;
import dev.lockstep.core.selfcheck.ToldGradings;
import dev.lockstep.engine.Cause;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A check of mutants")
class MutantsCheckTest {

    private static final String COUNTER = """
            class Counter {
                private volatile boolean isUsed;
                private int count;

                synchronized void increment() {
                    count++;
                }

                synchronized int total() {
                    return count;
                }
            }
            """;

    private static final String VOLATILE = "drop-volatile/Counter.isUsed/1";
    private static final String INCREMENT = "drop-synchronized/Counter.increment/1";
    private static final String TOTAL = "drop-synchronized/Counter.total/1";

    @TempDir
    Path root;

    private KataFolder kata;
    private SolutionsFolder solutions;

    /** As a kata's checks would that forget to look at total() while others count. */
    private Function<String, Outcome> grader =
            text -> text.contains("synchronized void") ? Outcomes.accepted() : Outcomes.rejected(Cause.LOST_UPDATE);

    @BeforeEach
    void oneSolution() {
        kata = KataFolder.good(root.resolve("katas"));
        solutions = new SolutionsFolder(root.resolve("solutions/shared-counter"))
                .with("accepted/monitor/Counter.java", COUNTER);
    }

    @Test
    @DisplayName("tells those that are rejected from those that survive, and from those that are argued for")
    void fates() {
        argue("monitor", VOLATILE);

        var report = check();

        assertEquals(
                List.of(new Fate.Argued("Nobody reads it."), new Fate.Killed(Cause.LOST_UPDATE), new Fate.Survived()),
                report.tried().stream().map(TriedMutant::fate).toList());
        assertEquals(List.of(TOTAL), ids(report.survivors()));
        assertEquals(1, report.count(Operator.DROP_SYNCHRONIZED, Fate.Killed.class));
        assertEquals(0, report.count(Operator.DROP_VOLATILE, Fate.Killed.class));
        assertFalse(report.isGreen());
    }

    @Test
    @DisplayName("is green when every survivor is argued for")
    void green() {
        argue("monitor", VOLATILE, TOTAL);

        assertTrue(check().isGreen(), check()::toString);
    }

    @Test
    @DisplayName("reports arguments that nobody needs: for what is rejected, and for what is gone")
    void stale() {
        argue("monitor", VOLATILE, TOTAL, INCREMENT, "drop-synchronized/Counter.reset/1");

        var report = check();

        assertEquals(
                List.of(
                        INCREMENT + ": the grader rejects this mutant",
                        "drop-synchronized/Counter.reset/1: there is no such mutant any more"),
                report.stale().stream()
                        .map(stale -> stale.argument().mutant() + ": " + stale.why())
                        .toList());
        assertFalse(report.isGreen());
    }

    @Test
    @DisplayName("never takes the grader's fault for a rejection")
    void faults() {
        argue("monitor", VOLATILE, TOTAL);
        grader = _ -> new Outcome.GraderFault(Stage.RUN, "no processes");

        var report = check();

        assertEquals(3, report.unknown().size());
        assertFalse(report.isGreen());
    }

    @Test
    @DisplayName("draws a sample that a seed decides, and of which a larger one is more")
    void sample() {
        var seen = new ArrayList<List<String>>();
        for (long seed = 1; seed <= 20; seed++) {
            var two = ids(sample(2, seed).tried());
            assertEquals(2, two.size());
            assertEquals(two, ids(sample(2, seed).tried()));
            assertTrue(two.containsAll(ids(sample(1, seed).tried())));
            seen.add(two);
        }
        assertEquals(3, seen.stream().distinct().count(), seen::toString);
        assertEquals(List.of(VOLATILE, INCREMENT, TOTAL), ids(sample(3, 1).tried()));
        assertEquals(3, sample(1, 1).made());
    }

    @Test
    @DisplayName("calls no argument stale that the sample does not look at")
    void sampleAndStale() {
        argue("monitor", VOLATILE, TOTAL);

        assertTrue(sample(1, 1).isGreen());
        assertTrue(sample(2, 2).isGreen());
    }

    @Test
    @DisplayName("is not green where no mutants can be made: of code that does not compile, or of nothing")
    void nothingToMutate() {
        solutions.with("accepted/monitor/Counter.java", "class Counter {");
        assertEquals(
                List.of(
                        "No mutants can be made of accepted/monitor: it does not compile: line 1: reached end of file while parsing"),
                check().problems());
        assertFalse(check().isGreen());

        kata = KataFolder.good(root.resolve("katas"), "lonely");
        assertEquals(List.of("There is no accepted solution to make mutants of."), check().problems());
    }

    @Test
    @DisplayName("tells what is wrong with a mutants.json")
    void brokenArguments() {
        solutions.with("mutants.json", """
                { "formatVersion": 1, "stillCorrect": [ { "solution": "lock", "mutants": "all", "because": " " } ] }
                """);

        assertEquals(
                List.of(
                        "mutants.json: stillCorrect[0].solution: saw \"lock\"; expected one of monitor",
                        "mutants.json: stillCorrect[0].mutants: saw \"all\"; expected an array of strings: [ … ]",
                        "mutants.json: stillCorrect[0].because: saw nothing but blanks; expected a sentence: why these"
                                + " mutants are still correct"),
                check().problems());
    }

    private MutantsReport check() {
        return mutantsCheck().check(kata.load(), MutantsListener.NONE);
    }

    private MutantsReport sample(int most, long seed) {
        return mutantsCheck().sample(most, seed).check(kata.load(), MutantsListener.NONE);
    }

    private MutantsCheck mutantsCheck() {
        return new MutantsCheck(ToldGradings.by(grader));
    }

    private void argue(String solution, String... mutants) {
        solutions.with("mutants.json", """
                {
                  "formatVersion": 1,
                  "stillCorrect": [ { "solution": "%s", "mutants": ["%s"], "because": "Nobody reads it." } ]
                }
                """.formatted(solution, String.join("\", \"", mutants)));
    }

    private static List<String> ids(List<TriedMutant> mutants) {
        return mutants.stream().map(mutant -> mutant.mutant().id()).toList();
    }
}
