package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of a submission's checks, as they come. Used by one thread. */
final class Results implements Conversation.Listener {

    private final List<PlannedCheck> plan;
    private final GradingListener listener;
    private final Map<String, CheckResult> byId = new HashMap<>();
    private long explored;

    Results(List<PlannedCheck> plan, GradingListener listener) {
        this.plan = plan;
        this.listener = listener;
        listener.checks(0, plan.size());
    }

    void put(PlannedCheck check, CheckResult result) {
        byId.put(check.id(), result);
    }

    /** Tells the listener of checks that have ended, though they do not count yet. */
    @Override
    public void ended(int more, long schedules) {
        listener.checks(byId.size() + more, plan.size());
        tell(schedules, 0);
    }

    @Override
    public void exploring(long schedules, double part) {
        tell(schedules, part);
    }

    /** What a process that died has explored is explored again; nobody needs to be told less than before. */
    private void tell(long schedules, double part) {
        long counted = byId.values().stream().mapToLong(Results::schedules).sum();
        explored = Math.max(explored, counted + schedules);
        listener.explored(explored);
        listener.within(part);
    }

    /** Under how many schedules a check has passed. */
    static long schedules(CheckResult result) {
        return result instanceof CheckResult.Passed(var coverage)
                ? coverage.map(Coverage::schedules).orElse(0)
                : 0;
    }

    /** Whether a check under every schedule has failed. */
    boolean schedulesReject() {
        return plan.stream()
                .filter(PlannedCheck::isDecisive)
                .anyMatch(check -> byId.get(check.id()) instanceof CheckResult.Failed);
    }

    /** How many checks never came to an end. */
    long hangs() {
        return onRealThreads().filter(Results::isHang).count();
    }

    /** How many checks never came to an end, or left threads that did not. */
    long endless() {
        return hangs() + onRealThreads().filter(Results::isLeak).count();
    }

    /** Threads that the engine simulates cost nothing when they hang. */
    private Stream<CheckResult> onRealThreads() {
        return plan.stream()
                .filter(check -> !check.isDecisive())
                .flatMap(check -> Optional.ofNullable(byId.get(check.id())).stream());
    }

    /** All checks, in the order of the plan. */
    List<Check> checks() {
        return plan.stream().map(check -> check.with(result(check))).toList();
    }

    private CheckResult result(PlannedCheck check) {
        CheckResult result = byId.get(check.id());
        if (result == null) {
            throw new IllegalStateException(check.id() + " has no result, though nothing is left to run");
        }
        return result;
    }

    private static boolean isHang(CheckResult result) {
        return switch (result) {
            case CheckResult.Failed(var findings, var _, var _) ->
                findings.stream().anyMatch(Results::isHang);
            case CheckResult.Inconclusive _ -> true;
            case CheckResult.Passed _, CheckResult.NotRun _ -> false;
        };
    }

    private static boolean isLeak(CheckResult result) {
        return result instanceof CheckResult.Failed(var findings, var _, var _)
                && findings.stream().anyMatch(Finding.ThreadsLeft.class::isInstance);
    }

    private static boolean isHang(Finding finding) {
        return finding instanceof Finding.Stuck || finding instanceof Finding.LimitExceeded;
    }
}
