package dev.lockstep.core.outcome;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.util.List;
import java.util.Optional;

/** Why a submission was rejected. */
public sealed interface Reason {

    Cause cause();

    /**
     * It was refused before anything ran.
     *
     * @param cause BAD_SOURCE, DOES_NOT_COMPILE, MISSING_MEMBER or FORBIDDEN_API
     * @param problems at least one
     */
    record Refused(Cause cause, List<SourceProblem> problems) implements Reason {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one problem, got none");
            }
        }
    }

    /**
     * A check failed.
     *
     * @param check the first check with the finding that is shown
     * @param finding the highest-ranking finding of all checks
     */
    record Failed(Check check, Finding finding) implements Reason {
        @Override
        public Cause cause() {
            return finding.cause();
        }

        /** By what the finding can be seen again; empty if its schedule was not chosen. */
        public Optional<String> replayId() {
            return check.result() instanceof CheckResult.Failed failed ? failed.replayId(finding) : Optional.empty();
        }
    }
}
