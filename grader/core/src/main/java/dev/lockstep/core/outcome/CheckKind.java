package dev.lockstep.core.outcome;

import java.util.Locale;

/** How a check is run. */
public enum CheckKind {
    /** Once, on real threads. */
    ONCE,
    /** Many times on real threads, which the machine schedules: can only add evidence. */
    STRESS,
    /** Under every schedule, or many, which the grader chooses. */
    EVERY_SCHEDULE;

    /** The kind's name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
