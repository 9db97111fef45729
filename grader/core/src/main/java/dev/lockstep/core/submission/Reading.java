package dev.lockstep.core.submission;

import dev.lockstep.core.outcome.SourceProblem;
import java.util.List;

/** What came of reading somebody's source files. */
public sealed interface Reading {

    /** They can be compiled. */
    record Ok(Submission submission) implements Reading {}

    /**
     * They break a rule for source files; the cause is BAD_SOURCE.
     *
     * @param problems at least one
     */
    record Refused(List<SourceProblem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one problem, got none");
            }
        }

        static Refused because(String message) {
            return new Refused(List.of(new SourceProblem("", 0, 0, message)));
        }
    }
}
