package dev.lockstep.core.report;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.text.Printable;

/** Where a source problem is, as compilers write it. */
final class Places {

    private Places() {}

    /** {@code Counter.java:12:7}, with what is known of it; empty if the problem belongs to no file. */
    static String of(SourceProblem problem) {
        var place = new StringBuilder(Printable.line(problem.file()));
        if (problem.line() > 0) {
            place.append(':').append(problem.line());
            if (problem.column() > 0) {
                place.append(':').append(problem.column());
            }
        }
        return place.toString();
    }
}
