package dev.lockstep.core.grading;

import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Job.Implementation;
import dev.lockstep.runner.protocol.Job.Patience;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A kata's tests or implementations and what it supplies, compiled, and its checks.
 *
 * @param supplied types that a submission gets from the kata, whatever copies of them it has
 * @param implementations what submissions that are tests are tried on, by their check's {@code uniqueId}; else none
 * @param checks in the order in which they run: visible, functional, concurrency
 */
record PreparedKata(
        Classes tests, Classes supplied, List<PlannedCheck> checks, Map<String, Implementation> implementations) {

    PreparedKata {
        checks = List.copyOf(checks);
        implementations = Map.copyOf(implementations);
    }

    /** Of a kata with tests of its own. */
    PreparedKata(Classes tests, Classes supplied, List<PlannedCheck> checks) {
        this(tests, supplied, checks, Map.of());
    }

    /** How checks are to be run; see {@link Job.RunChecks}. */
    record Round(Patience patience, long seed, Optional<String> schedule, int rounds) {}

    /** What the process that runs some of the checks is asked to do. */
    Job job(Classes submission, List<PlannedCheck> some, Round round) {
        return implementations.isEmpty() ? runChecks(submission, some, round) : tryTests(submission, some, round);
    }

    private Job runChecks(Classes submission, List<PlannedCheck> some, Round round) {
        return new Job.RunChecks(
                tests,
                submission,
                some.stream().map(PlannedCheck::uniqueId).toList(),
                Math.toIntExact(some.stream().filter(PlannedCheck::isOpinion).count()),
                round.patience(),
                round.seed(),
                round.schedule(),
                round.rounds());
    }

    private Job tryTests(Classes submission, List<PlannedCheck> some, Round round) {
        return new Job.TryTests(
                submission,
                some.stream().map(this::implementation).toList(),
                round.patience(),
                round.seed(),
                round.rounds());
    }

    private Implementation implementation(PlannedCheck check) {
        return Objects.requireNonNull(implementations.get(check.uniqueId()), check.id());
    }

    /** With one check only; with none if there is no such check. */
    PreparedKata only(String check) {
        return only(it -> it.id().equals(check));
    }

    /** With some of its checks only. */
    PreparedKata only(Predicate<PlannedCheck> some) {
        return new PreparedKata(tests, supplied, checks.stream().filter(some).toList(), implementations);
    }

    /** The simple names of the tests' top-level classes, which a submission may not use. */
    Set<String> testClassNames() {
        return tests.byName().keySet().stream()
                .filter(name -> !name.contains("$"))
                .collect(Collectors.toSet());
    }
}
