package dev.lockstep.core.scoring;

import static java.util.stream.Collectors.groupingBy;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.scoring.Score.Earned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule that turns checks into points: a pure function of the checks' results and the kata's weights. */
public final class Rubric {

    private Rubric() {}

    /**
     * The score of an outcome.
     *
     * @param weights the points of each group; together 100, a missing group weighs 0
     * @throws IllegalArgumentException if the weights do not add up to 100, or an accepted outcome has no check of a group that
     *     weighs something: then nobody knows what those points stand for
     */
    public static Score points(Outcome.Judged outcome, Map<Group, Integer> weights) {
        requireHundred(weights);
        return switch (outcome) {
            case Outcome.Accepted accepted -> full(earned(conclusive(accepted), weights));
            case Outcome.Rejected rejected -> partial(rejected, weights);
        };
    }

    /** Stress that came to no result neither earns nor costs anything where schedules have decided. */
    private static List<Check> conclusive(Outcome.Accepted accepted) {
        return accepted.checks().stream().filter(Check::passed).toList();
    }

    private static Score full(List<Earned> groups) {
        for (var group : groups) {
            if (group.total() == 0) {
                throw new IllegalArgumentException("the group %s weighs %d points, but none of its checks was run"
                        .formatted(group.group().label(), group.weight()));
            }
        }
        return new Score(Score.FULL, groups, Optional.empty());
    }

    private static Score partial(Outcome.Rejected rejected, Map<Group, Integer> weights) {
        return switch (rejected.reason()) {
            case Reason.Refused _ -> new Score(0, List.of(), Optional.empty());
            case Reason.Failed _ -> capped(rejected, earned(rejected.checks(), weights));
        };
    }

    private static Score capped(Outcome.Rejected rejected, List<Earned> groups) {
        int sum = groups.stream().mapToInt(Earned::points).sum();
        var cap = Caps.on(rejected);
        return cap.points() < sum
                ? new Score(cap.points(), groups, Optional.of(cap))
                : new Score(sum, groups, Optional.empty());
    }

    private static List<Earned> earned(List<Check> checks, Map<Group, Integer> weights) {
        var byGroup = checks.stream().collect(groupingBy(Check::group));
        return Stream.of(Group.values())
                .map(group ->
                        earned(group, counting(byGroup.getOrDefault(group, List.of())), weights.getOrDefault(group, 0)))
                .filter(earned -> earned.total() > 0 || earned.weight() > 0)
                .toList();
    }

    /** Stress depends on luck, so it neither earns nor costs anything beside checks that choose the schedule. */
    private static List<Check> counting(List<Check> group) {
        return group.stream().anyMatch(check -> check.kind() == CheckKind.EVERY_SCHEDULE)
                ? group.stream()
                        .filter(check -> check.kind() != CheckKind.STRESS)
                        .toList()
                : group;
    }

    /** Rounds down, so a group is worth its whole weight only if all of its checks passed. */
    private static Earned earned(Group group, List<Check> checks, int weight) {
        int passed = Math.toIntExact(checks.stream().filter(Check::passed).count());
        int points = checks.isEmpty() ? 0 : weight * passed / checks.size();
        return new Earned(group, passed, checks.size(), weight, points);
    }

    private static void requireHundred(Map<Group, Integer> weights) {
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != Score.FULL || weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights are 0 to 100 and together 100, got " + weights);
        }
    }
}
