package dev.lockstep.core.grading;

import static dev.lockstep.core.grading.Scripts.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.engine.Cause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("outcomes that cannot be")
class OutcomeTest {

    private static final Check PASSED = check(new CheckResult.Passed());

    @Test
    void acceptedWithoutAnyCheck() {
        assertThrows(IllegalArgumentException.class, () -> new Outcome.Accepted(List.of()));
    }

    @Test
    void acceptedWithAFailedCheck() {
        Check failed = check(new CheckResult.Failed(List.of(broken(Cause.ORDER))));

        assertThrows(IllegalArgumentException.class, () -> new Outcome.Accepted(List.of(PASSED, failed)));
    }

    @Test
    void acceptedWithACheckOfWhichNothingIsKnown() {
        Check unknown = check(new CheckResult.Inconclusive("nobody knows"));
        Check notRun = check(new CheckResult.NotRun("others had decided"));

        assertThrows(IllegalArgumentException.class, () -> new Outcome.Accepted(List.of(PASSED, unknown)));
        assertThrows(IllegalArgumentException.class, () -> new Outcome.Accepted(List.of(PASSED, notRun)));
    }

    @Test
    void acceptedWithChecksThatChangeLater() {
        List<Check> checks = new ArrayList<>(List.of(PASSED));
        var accepted = new Outcome.Accepted(checks);

        checks.clear();

        assertEquals(List.of(PASSED), accepted.checks());
    }

    @Test
    void aFailedCheckWithoutAFinding() {
        assertThrows(IllegalArgumentException.class, () -> new CheckResult.Failed(List.of()));
    }

    @Test
    void aRefusalWithoutAProblem() {
        assertThrows(IllegalArgumentException.class, () -> new Reason.Refused(Cause.BAD_SOURCE, List.of()));
    }

    private static Check check(CheckResult result) {
        return new Check("visible-1", Group.VISIBLE, "what is added is in the total", result);
    }
}
