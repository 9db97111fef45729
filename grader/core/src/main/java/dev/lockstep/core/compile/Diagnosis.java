package dev.lockstep.core.compile;

import dev.lockstep.core.outcome.SourceProblem;
import java.util.List;

/** What the compiler says of sources that somebody is still typing. It holds no classes, so nothing can be graded by it. */
public sealed interface Diagnosis {

    /** They compile. */
    record Clean() implements Diagnosis {}

    /** They do not compile, or the compiler needs more for them than it may use. */
    record Problems(List<SourceProblem> problems) implements Diagnosis {
        public Problems {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Nobody knows; not their fault.
     *
     * @param why for the log, not for whoever types
     */
    record Unknown(String why) implements Diagnosis {}
}
