package dev.lockstep.core.selfcheck.mutants;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.selfcheck.Gradings;
import dev.lockstep.core.selfcheck.Solutions;
import dev.lockstep.core.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grades the mutants of a kata's accepted solutions: each must be rejected, or be argued for. */
public final class MutantsCheck {

    private final Gradings gradings;
    private final Sample sample;

    /** A check of all mutants. */
    public MutantsCheck(Gradings gradings) {
        this(gradings, Sample.ALL);
    }

    private MutantsCheck(Gradings gradings, Sample sample) {
        this.gradings = gradings;
        this.sample = sample;
    }

    /**
     * The same with at most so many mutants of each kata, drawn by lot: the same seed draws the same ones, and a larger number
     * draws further ones.
     */
    public MutantsCheck sample(int mostOfEachKata, long seed) {
        return new MutantsCheck(gradings, new Sample(mostOfEachKata, seed));
    }

    /** Grades one kata's mutants; the listener hears of them in their order, however many are graded at once. */
    public MutantsReport check(Kata kata, MutantsListener listener) {
        List<Solutions> solutions = gradings.solutionsOf(kata);
        var problems = new Problems();
        List<Argument> arguments = solutions.stream()
                .flatMap(some -> ArgumentsReader.read(some, problems).stream())
                .toList();
        var candidates = Candidates.of(kata, solutions, gradings);
        List<TriedMutant> tried = new ArrayList<>();
        gradings.each(
                sample.of(candidates.all()),
                candidate ->
                        gradings.grade(kata, new Submission(candidate.mutant().files())),
                (candidate, outcome) -> {
                    var mutant = tried(candidate, outcome, arguments);
                    tried.add(mutant);
                    listener.tried(mutant);
                });
        List<String> sentences = new ArrayList<>(candidates.problems());
        problems.found().forEach(problem -> sentences.add(problem.message()));
        return new MutantsReport(
                kata.id(),
                candidates.all().size(),
                candidates.notCompiling(),
                tried,
                stale(arguments, candidates, tried),
                sentences);
    }

    private static TriedMutant tried(Candidate candidate, Outcome outcome, List<Argument> arguments) {
        Optional<String> argument = arguments.stream()
                .filter(candidate::isMeantBy)
                .map(Argument::because)
                .findFirst();
        return new TriedMutant(candidate.solution(), candidate.mutant(), Fate.of(outcome, argument));
    }

    private static List<StaleArgument> stale(List<Argument> arguments, Candidates candidates, List<TriedMutant> tried) {
        var stale = new ArrayList<StaleArgument>();
        for (var argument : arguments) {
            if (candidates.all().stream().noneMatch(candidate -> candidate.isMeantBy(argument))) {
                stale.add(new StaleArgument(argument, "there is no such mutant any more"));
            }
            tried.stream()
                    .filter(mutant -> new Candidate(mutant.solution(), mutant.mutant()).isMeantBy(argument))
                    .filter(mutant -> mutant.fate() instanceof Fate.Killed)
                    .forEach(_ -> stale.add(new StaleArgument(argument, "the grader rejects this mutant")));
        }
        return stale;
    }
}
