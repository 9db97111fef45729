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

    /** Every check passed; where schedules decide, stress may be inconclusive. */
    record Accepted(List<Check> checks) implements Judged {
        public Accepted {
            checks = List.copyOf(checks);
            boolean schedulesDecide = checks.stream().anyMatch(check -> check.kind() == CheckKind.EVERY_SCHEDULE);
            boolean passed = checks.stream()
                    .allMatch(check -> check.passed() || (schedulesDecide && check.isInconclusiveStress()));
            if (checks.isEmpty() || !passed) {
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
     * @param evidence the checks that contradict each other; empty if that is not what is wrong
     */
    record GraderFault(Stage stage, String detail, List<Check> evidence) implements Outcome {
        public GraderFault {
            evidence = List.copyOf(evidence);
        }

        /** One that no check's result is evidence for. */
        public GraderFault(Stage stage, String detail) {
            this(stage, detail, List.of());
        }

        @Override
        public Verdict verdict() {
            return Verdict.IE;
        }
    }
}
