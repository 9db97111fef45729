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

    /** Whether schedules decide in it. */
    boolean isDecisive() {
        return kind == CheckKind.EVERY_SCHEDULE;
    }

    /** Whether it is worth no more than a second opinion where schedules have decided. */
    boolean isOpinion() {
        return kind == CheckKind.STRESS;
    }

    Check with(CheckResult result) {
        return new Check(id, group, kind, property, result);
    }
}
