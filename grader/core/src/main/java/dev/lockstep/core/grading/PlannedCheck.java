package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;

/**
 * A check of a kata, before it is run.
 *
 * @param id as in {@link Check}
 * @param uniqueId JUnit's; tells the test's name, so it never leaves the grader
 */
record PlannedCheck(String id, Group group, CheckKind kind, String property, String uniqueId) {

    Check with(CheckResult result) {
        return new Check(id, group, kind, property, result);
    }
}
