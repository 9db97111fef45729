package dev.lockstep.core.selfcheck.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.KataFolder;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.selfcheck.Outcomes;
import dev.lockstep.core.selfcheck.SolutionsFolder;
import dev.lockstep.core.selfcheck.ToldGradings;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A solution's text names the checks that fail on it. */
@DisplayName("A matrix")
class MatrixCheckTest {

    private static final CheckResult FAILED =
            new CheckResult.Failed(List.of(new Finding.BrokenAssertion(Cause.LOST_UPDATE, "1 is not 2", List.of())));

    @TempDir
    Path root;

    private KataFolder kata;
    private SolutionsFolder solutions;

    @BeforeEach
    void someSolutions() {
        kata = KataFolder.good(root.resolve("katas"));
        solutions = new SolutionsFolder(root.resolve("solutions/shared-counter"));
        reject("a-mistake", "starts-at-zero adds-up");
        reject("b-mistake", "adds-up");
        reject("c-mistake", "");
    }

    @Test
    @DisplayName("says which check catches which solution, and which it catches alone")
    void catches() {
        reject("c-mistake", "does not compile");

        var matrix = check();

        assertEquals(List.of("starts-at-zero", "adds-up", "stays", "hurries"), properties(matrix.rows()));
        var zero = matrix.rows().getFirst();
        var adds = matrix.rows().get(1);
        assertEquals(List.of("a-mistake"), matrix.caughtBy(zero));
        assertEquals(List.of("a-mistake", "b-mistake"), matrix.caughtBy(adds));
        assertEquals(List.of(), zero.alone());
        assertEquals(List.of("b-mistake"), adds.alone());
        assertEquals(List.of(Matrix.Cell.PASSED, Matrix.Cell.PASSED, Matrix.Cell.UNKNOWN), cells(matrix, 2));
        assertEquals(List.of(Matrix.Cell.UNKNOWN, Matrix.Cell.UNKNOWN, Matrix.Cell.UNKNOWN), cells(matrix, 3));
    }

    @Test
    @DisplayName("wants an argument for each check that is never the only one, but not for stress")
    void arguments() {
        reject("c-mistake", "adds-up");
        assertEquals(List.of("starts-at-zero", "stays"), properties(check().withoutArgument()));
        assertFalse(check().isGreen());

        argueForAll();

        assertTrue(check().isGreen(), check()::toString);
        assertEquals("It tells beginners.", check().rows().get(2).argument().orElseThrow());
        assertEquals("It shows it first.", check().rows().getFirst().argument().orElseThrow());
    }

    @Test
    @DisplayName("reports an argument for a check that is not like that, is only asked second, or is not there")
    void staleArguments() {
        reject("c-mistake", "stays");
        solutions.with(
                "matrix.json",
                arguments(List.of("starts-at-zero", "hurries", "sings"), List.of("adds-up", "starts-at-zero")));

        assertEquals(
                List.of(
                        "matrix.json, catchNothing: this check needs no such argument: \"starts-at-zero\".",
                        "matrix.json, catchNothing: this check needs no such argument: \"hurries\".",
                        "matrix.json, catchNothing: there is no such check: \"sings\".",
                        "matrix.json, neverAlone: this check needs no such argument: \"adds-up\"."),
                check().problems());
        assertFalse(check().isGreen());
    }

    @Test
    @DisplayName("reports a wrong solution that no check catches")
    void caughtByNone() {
        argueForAll();
        assertEquals(List.of("rejected/c-mistake is accepted: no check catches it."), check().problems());
        assertFalse(check().isGreen());
    }

    @Test
    @DisplayName("is not green where nothing has run, or the grader could not find out")
    void nothingRan() {
        for (String name : List.of("a-mistake", "b-mistake", "c-mistake")) {
            reject(name, "does not compile");
        }
        assertEquals(List.of("No check has run: there is no rejected solution that compiles."), check().problems());

        reject("a-mistake", "starts-at-zero adds-up stays");
        reject("b-mistake", "fault");
        assertEquals(
                List.of("b-mistake"),
                check().faults().stream().map(Matrix.Column::solution).toList());
        assertFalse(check().isGreen());
    }

    @Test
    @DisplayName("tells what is wrong with a matrix.json")
    void brokenArguments() {
        reject("c-mistake", "stays");
        solutions.with("matrix.json", "{ \"formatVersion\": 1, \"catchNothing\": [ { \"checks\": [\"x\"] }, 3 ] }");

        assertEquals(
                List.of(
                        "matrix.json: catchNothing[1]: saw 3; expected an object: { … }",
                        "matrix.json: catchNothing[0].because: saw nothing; expected a string"),
                check().problems());
    }

    private Matrix check() {
        return new MatrixCheck(ToldGradings.by(MatrixCheckTest::outcome)).check(kata.load());
    }

    private void reject(String name, String caughtBy) {
        solutions
                .with("rejected/" + name + "/Counter.java", caughtBy)
                .with(
                        "rejected/" + name + "/expect.json",
                        "{ \"verdict\": \"WA\", \"cause\": \"LOST_UPDATE\", \"because\": \"It is.\" }");
    }

    private void argueForAll() {
        solutions.with("matrix.json", arguments(List.of("stays"), List.of("starts-at-zero")));
    }

    private static String arguments(List<String> catchNothing, List<String> neverAlone) {
        return """
                {
                  "formatVersion": 1,
                  "catchNothing": [ { "checks": [%s], "because": "It tells beginners." } ],
                  "neverAlone": [ { "checks": [%s], "because": "It shows it first." } ]
                }
                """.formatted(quoted(catchNothing), quoted(neverAlone));
    }

    private static String quoted(List<String> checks) {
        return checks.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    }

    private static Outcome outcome(String text) {
        if (text.contains("does not compile")) {
            return Outcomes.refused(Cause.DOES_NOT_COMPILE);
        }
        if (text.contains("fault")) {
            return new Outcome.GraderFault(Stage.RUN, "no processes");
        }
        var checks = List.of(
                check("functional-1", CheckKind.ONCE, "starts-at-zero", text),
                check("concurrency-1", CheckKind.EVERY_SCHEDULE, "adds-up", text),
                check("concurrency-2", CheckKind.EVERY_SCHEDULE, "stays", text),
                new Check(
                        "concurrency-3",
                        Group.CONCURRENCY,
                        CheckKind.STRESS,
                        "hurries",
                        new CheckResult.NotRun("late")));
        return checks.stream()
                .filter(check -> check.result() == FAILED)
                .findFirst()
                .<Outcome>map(check -> new Outcome.Rejected(new Reason.Failed(check, finding()), checks))
                .orElseGet(() -> new Outcome.Accepted(checks.subList(0, 3)));
    }

    private static Check check(String id, CheckKind kind, String property, String failing) {
        CheckResult result = failing.contains(property) ? FAILED : new CheckResult.Passed();
        return new Check(id, Group.CONCURRENCY, kind, property, result);
    }

    private static Finding finding() {
        return ((CheckResult.Failed) FAILED).findings().getFirst();
    }

    private static List<String> properties(List<Matrix.Row> rows) {
        return rows.stream().map(Matrix.Row::property).toList();
    }

    private static List<Matrix.Cell> cells(Matrix matrix, int row) {
        return matrix.rows().get(row).cells();
    }
}
