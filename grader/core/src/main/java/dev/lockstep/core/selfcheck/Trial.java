package dev.lockstep.core.selfcheck;

import dev.lockstep.core.kata.Kata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One folder of source files that is graded, and what the grader must answer. */
record Trial(Subject subject, Path folder, Claim claim) {

    /** The starter, then every accepted solution, then every rejected one. */
    static List<Trial> of(Kata kata, List<Solutions> solutions) {
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial(Subject.starter(), kata.folder().resolve("starter"), new Claim.IsAStarter()));
        solutions.forEach(some -> some.accepted().forEach(solution -> trials.add(of(solution))));
        solutions.forEach(some -> some.rejected().forEach(solution -> trials.add(of(solution))));
        return trials;
    }

    private static Trial of(Solution solution) {
        return switch (solution) {
            case Solution.Accepted(String name, Path folder) ->
                new Trial(new Subject(Subject.Kind.ACCEPTED, name), folder, new Claim.IsAccepted());
            case Solution.Rejected(String name, Path folder, Expectation expectation) ->
                new Trial(new Subject(Subject.Kind.REJECTED, name), folder, new Claim.IsRejected(expectation));
        };
    }
}
