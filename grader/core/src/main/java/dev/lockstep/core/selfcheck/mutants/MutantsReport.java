package dev.lockstep.core.selfcheck.mutants;

import dev.lockstep.core.mutation.Operator;
import java.util.List;

/**
 * What became of the mutants of one kata.
 *
 * @param made how many mutants there are, whether or not they were tried
 * @param notCompiling how many mistakes could not be made, because the code would not have compiled
 * @param tried in the order of the solutions and of their texts
 * @param stale arguments that no mutant needs
 * @param problems sentences: solutions that no mutants could be made of, and what is wrong with a {@code mutants.json}
 */
public record MutantsReport(
        String kataId,
        int made,
        int notCompiling,
        List<TriedMutant> tried,
        List<StaleArgument> stale,
        List<String> problems) {

    public MutantsReport {
        tried = List.copyOf(tried);
        stale = List.copyOf(stale);
        problems = List.copyOf(problems);
    }

    public List<TriedMutant> survivors() {
        return with(Fate.Survived.class);
    }

    /** Those that the grader could not find out about. */
    public List<TriedMutant> unknown() {
        return with(Fate.Unknown.class);
    }

    private List<TriedMutant> with(Class<? extends Fate> fate) {
        return tried.stream().filter(mutant -> fate.isInstance(mutant.fate())).toList();
    }

    /** How many mutants of one operator had a fate of one kind. */
    public long count(Operator operator, Class<? extends Fate> fate) {
        return with(fate).stream()
                .filter(mutant -> mutant.mutant().operator() == operator)
                .count();
    }

    /** Whether every mutant was rejected, or has an argument why it need not be, and nothing else is to be done. */
    public boolean isGreen() {
        return survivors().isEmpty() && unknown().isEmpty() && stale.isEmpty() && problems.isEmpty();
    }
}
