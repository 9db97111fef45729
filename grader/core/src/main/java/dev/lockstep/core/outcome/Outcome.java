package dev.lockstep.core.outcome;

import java.util.List;

/** The end of one grading. */
public sealed interface Outcome {

    Verdict verdict();

    /** An outcome that says something about the submission; the only kind that can be scored. */
    sealed interface Judged extends Outcome {
        /** The checks in the order they were run; empty if nothing ran. */
        List<Check> checks();
    }

    /** Every check passed. */
    record Accepted(List<Check> checks) implements Judged {
        public Accepted {
            checks = List.copyOf(checks);
            if (checks.isEmpty() || !checks.stream().allMatch(Check::passed)) {
                throw new IllegalArgumentException("accepted means that there were checks and all of them passed");
            }
        }

        @Override
        public Verdict verdict() {
            return Verdict.AC;
        }
    }

    /** Something is wrong with the submission. */
    record Rejected(Reason reason, List<Check> checks) implements Judged {
        public Rejected {
            checks = List.copyOf(checks);
        }

        @Override
        public Verdict verdict() {
            return Verdict.of(reason.cause());
        }
    }

    /**
     * The grader could not find out; nobody is scored.
     *
     * @param detail what was seen, for whoever looks after the grader
     */
    record GraderFault(Stage stage, String detail) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.IE;
        }
    }
}
