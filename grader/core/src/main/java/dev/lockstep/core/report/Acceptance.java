package dev.lockstep.core.report;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.engine.explore.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What being accepted rests on: how many interleavings of the checks were looked at, and whether those are all. */
final class Acceptance {

    private Acceptance() {}

    static String of(List<Check> checks) {
        List<Coverage> every = coverages(checks, Coverage.Every.class);
        List<Coverage> sampled = coverages(checks, Coverage.Sample.class);
        List<String> parts = new ArrayList<>(List.of("Every check passed"));
        if (!every.isEmpty()) {
            parts.add("%d of them in %s".formatted(every.size(), new Coverage.Every(sum(every)).words()));
        }
        if (!sampled.isEmpty()) {
            parts.add("%d in %s".formatted(sampled.size(), new Coverage.Sample(sum(sampled)).words()));
        }
        return String.join(", ", parts) + "." + unknown(checks);
    }

    private static List<Coverage> coverages(List<Check> checks, Class<? extends Coverage> kind) {
        return checks.stream()
                .flatMap(Acceptance::coverage)
                .filter(kind::isInstance)
                .toList();
    }

    private static Stream<Coverage> coverage(Check check) {
        return check.result() instanceof CheckResult.Passed(var coverage) ? coverage.stream() : Stream.of();
    }

    private static int sum(List<Coverage> coverages) {
        return coverages.stream().mapToInt(Coverage::schedules).sum();
    }

    private static String unknown(List<Check> checks) {
        boolean all = checks.stream().allMatch(Check::passed);
        return all ? "" : " What real threads could not show, schedules decided.";
    }
}
