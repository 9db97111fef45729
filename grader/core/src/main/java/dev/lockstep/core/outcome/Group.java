package dev.lockstep.core.outcome;

import java.util.Locale;

/** The group that a check belongs to; each has its own weight in the score. */
public enum Group {
    /** Tests that the candidate may read. */
    VISIBLE,
    /** Hidden tests of what the submission does. */
    FUNCTIONAL,
    /** Hidden tests of what it does when threads overlap. */
    CONCURRENCY;

    /** The group's name in {@code kata.json} and in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
