package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.runner.protocol.Classes;

/** What is known of a submission before any of it runs. */
sealed interface Inspection {

    /**
     * Nothing of it may run.
     *
     * @param outcome a rejection or a grader fault
     */
    record Refused(Outcome outcome) implements Inspection {}

    /**
     * It may run.
     *
     * @param classes as the tests expect them
     */
    record Fit(Classes classes) implements Inspection {}
}
