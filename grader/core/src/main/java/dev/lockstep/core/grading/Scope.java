package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.Group;

/** Which of a kata's checks a submission is held against. */
public enum Scope {
    /** Those that the candidate may read. To pass them all is "accepted", too, and says little. */
    VISIBLE,
    /** All of them. */
    ALL;

    boolean has(PlannedCheck check) {
        return this == ALL || check.group() == Group.VISIBLE;
    }
}
