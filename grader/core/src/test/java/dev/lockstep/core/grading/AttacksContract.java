package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The attack catalogue, from reading a submission to its reports; each sandbox has a test class that says how to open a grading
 * line with it, and which attacks every build makes there. All of them, on both: {@code ./lockstep prove attacks}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AttacksContract {

    /** After so many attacks a correct submission is graded. */
    private static final int BETWEEN_CORRECT_ONES = 10;

    private AttackedLine line;
    private int made;

    @BeforeAll
    void openLine() throws Exception {
        line = open();
    }

    /** The grading line. */
    abstract AttackedLine open() throws Exception;

    /** The attacks that are made on it. */
    abstract List<Attack> attacks();

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void hasItsOutcomeAndLeavesNothing(Attack attack, @TempDir Path folder) throws Exception {
        assertEquals(List.of(), line.differences(attack, folder));
        if (++made % BETWEEN_CORRECT_ONES == 0) {
            theNextGradingIsUnaffected();
        }
    }

    @AfterAll
    void theNextGradingIsUnaffected() {
        assertEquals(List.of(), line.differencesOfACorrectOne());
    }
}
