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

    /** Checks have ended that have passed under {@code schedules} schedules, all together. */
    default void explored(long schedules) {}
}
