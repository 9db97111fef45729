package dev.lockstep.core.selfcheck.mutants;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.mutation.DoesNotCompileException;
import dev.lockstep.core.mutation.Mutation;
import dev.lockstep.core.selfcheck.Gradings;
import dev.lockstep.core.selfcheck.Solution;
import dev.lockstep.core.selfcheck.Solutions;
import dev.lockstep.core.selfcheck.SubmissionSource;
import dev.lockstep.core.submission.Submission;
import java.util.ArrayList;
import java.util.List;

/** All mutants of a kata's accepted solutions. Used by one thread. */
final class Candidates {

    private final Kata kata;
    private final List<Candidate> all = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int notCompiling;

    private Candidates(Kata kata) {
        this.kata = kata;
    }

    /** Of a kata that asks for a test there are none: a test with a mistake may still be a good one. */
    static Candidates of(Kata kata, List<Solutions> solutions, Gradings gradings) {
        var candidates = new Candidates(kata);
        if (kata.asksForATest()) {
            return candidates;
        }
        for (var some : solutions) {
            some.accepted().forEach(solution -> candidates.add(solution, gradings.read(solution.folder(), kata)));
        }
        if (solutions.stream().allMatch(some -> some.accepted().isEmpty())) {
            candidates.problems.add("There is no accepted solution to make mutants of.");
        }
        return candidates;
    }

    private void add(Solution.Accepted solution, SubmissionSource.Read read) {
        switch (read) {
            case SubmissionSource.Read.Complete(var submission) -> mutate(solution, submission);
            case SubmissionSource.Read.Refused(var refusals) ->
                cannotMutate(solution, refusals.getFirst().message());
            case SubmissionSource.Read.Unreadable(String why) -> cannotMutate(solution, why);
        }
    }

    private void mutate(Solution.Accepted solution, Submission submission) {
        try {
            var mutation = Mutation.of(submission.files(), kata.supplied());
            mutation.mutants().forEach(mutant -> all.add(new Candidate(solution.name(), mutant)));
            notCompiling += mutation.notCompiling();
        } catch (DoesNotCompileException e) {
            cannotMutate(solution, "it does not compile: " + e.getMessage());
        }
    }

    private void cannotMutate(Solution.Accepted solution, String why) {
        problems.add("No mutants can be made of accepted/%s: %s".formatted(solution.name(), why));
    }

    List<Candidate> all() {
        return all;
    }

    int notCompiling() {
        return notCompiling;
    }

    List<String> problems() {
        return problems;
    }
}
