package dev.lockstep.web.work;

import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import java.util.Optional;
import java.util.OptionalInt;

/** How far a submission has come. */
public sealed interface SubmissionState {

    /**
     * It waits for its turn.
     *
     * @param position how many are graded before it, and itself: 1 is the next
     */
    record Queued(int position) implements SubmissionState {}

    /**
     * It is being graded.
     *
     * @param explored how many schedules its checks have run under so far
     * @param checksDone how many checks have ended
     * @param checksTotal how many there are; 0 as long as nobody knows
     * @param permille how much of the check under way is done, in thousandths, as far as one can tell
     * @param cancelling whether somebody wants it to end
     */
    record Running(Stage stage, long explored, int checksDone, int checksTotal, int permille, boolean cancelling)
            implements SubmissionState {

        /** How many checks are done, with a part of the one under way. */
        public double done() {
            return checksDone + permille / 1000.0;
        }
    }

    /** It has been graded. */
    record Done(Summary summary) implements SubmissionState {}

    /** Somebody wanted it to end before it was graded. */
    record Cancelled() implements SubmissionState {}

    /** The grader could not find out, after several tries; counts for nothing. There is a report with what it saw. */
    record Faulted(Summary summary) implements SubmissionState {}

    /** Whether nothing will change any more. */
    default boolean isFinal() {
        return switch (this) {
            case Queued _, Running _ -> false;
            case Done _, Cancelled _, Faulted _ -> true;
        };
    }

    /**
     * A result on one line.
     *
     * @param cause empty if it is accepted, or the grader's fault
     * @param sentence says what was seen; may have words of the submission in it
     * @param score in points of 100; empty for a grader fault
     */
    record Summary(Verdict verdict, Optional<Cause> cause, String sentence, OptionalInt score) {}
}
