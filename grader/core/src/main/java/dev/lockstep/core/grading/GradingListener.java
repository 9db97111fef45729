package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.Stage;

/** Hears how a grading gets on. Called on the grading's own threads, one call at a time. */
public interface GradingListener {

    /** Hears nothing. */
    GradingListener NONE = new GradingListener() {};

    /** A stage begins. */
    default void stage(Stage stage) {}

    /** {@code done} of {@code total} checks have ended. */
    default void checks(int done, int total) {}

    /** The submission has run under {@code schedules} schedules so far, in all checks together; some times a second. */
    default void explored(long schedules) {}

    /** Of the check under way so much is done, as far as one can tell: from 0 to 1. */
    default void within(double part) {}
}
