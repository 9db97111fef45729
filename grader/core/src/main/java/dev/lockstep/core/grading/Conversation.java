package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one process says about the checks that it was given, held against what it may say: each check begins and ends once, in
 * their order. Nothing of it counts if the process dies or its messages are disturbed.
 */
final class Conversation {

    private final List<PlannedCheck> checks;
    private final boolean last;
    private final Listener listener;
    private final Map<PlannedCheck, Report> reports = new LinkedHashMap<>();
    private Optional<String> fault = Optional.empty();
    private boolean running;

    /** Under how many schedules checks that have ended ran, and the one under way has so far: what somebody looks at who waits. */
    private long explored;

    private int exploring;

    /**
     * Begins one.
     *
     * @param checks what the process was given, in order
     * @param last whether a check that runs out of patience may not be run again
     */
    Conversation(List<PlannedCheck> checks, boolean last, Listener listener) {
        this.checks = checks;
        this.last = last;
        this.listener = listener;
    }

    /** Hears how a conversation gets on. */
    interface Listener {

        /** A check has a result: so many of this conversation have one now, and have run under so many schedules. */
        void ended(int checks, long schedules);

        /**
         * A check is under way.
         *
         * @param schedules under how many schedules checks of this conversation have run so far
         * @param part how much of the check is done, as far as one can tell: from 0 to 1
         */
        void exploring(long schedules, double part);
    }

    /** What is to be done about a check that has ended. */
    sealed interface Report {}

    /** It counts. */
    record Result(CheckResult result) implements Report {}

    /** It has to be run again, alone and with more patience. */
    record Again() implements Report {}

    /** The submission does what it may not: the others do not matter any more. */
    record Refused(CheckReport.Unsupported use) implements Report {}

    /** Takes in a message; after one that is out of turn, nothing counts any more. */
    void hear(Message message) {
        int next = reports.size();
        switch (message) {
            case Message.Started(int check) when !running && check == next && check < checks.size() -> running = true;
            case Message.Exploring(int check, int schedules, double part)
            when running && check == next -> {
                exploring = schedules;
                listener.exploring(explored + exploring, part);
            }
            case Message.Finished(int check, CheckReport report)
            when running && check == next -> {
                running = false;
                end(checks.get(next), report);
            }
            case Message.Ready _, Message.End _ -> {
                // Says nothing of a check.
            }
            case Message.Started _,
                    Message.Exploring _,
                    Message.Finished _,
                    Message.Compiled _,
                    Message.NotCompiled _,
                    Message.Listed _,
                    Message.Played _ -> blame("the runner said " + message + " out of turn");
        }
    }

    private void end(PlannedCheck check, CheckReport report) {
        switch (report) {
            case CheckReport.Passed(var coverage) -> put(check, new Result(new CheckResult.Passed(coverage)));
            case CheckReport.Failed(var findings, var _, var _)
            when findings.isEmpty() -> blame("a failure without a finding");
            case CheckReport.Failed(var findings, var interleaving, var schedules) ->
                put(check, new Result(new CheckResult.Failed(findings, interleaving, schedules)));
            case CheckReport.Inconclusive(String why) -> put(check, new Result(new CheckResult.Inconclusive(why)));
            case CheckReport.OutOfPatience(String why)
            when last -> blame(check.id() + " ran out of patience, though it had the last word: " + why);
            case CheckReport.OutOfPatience _ -> put(check, new Again());
            case CheckReport.NotAsked _
            when !mayBeLeftOut(check) -> blame(check.id() + " was not run, though nothing had decided before");
            case CheckReport.NotAsked _ -> put(check, new Result(SecondOpinion.NOT_ASKED));
            case CheckReport.Unsupported unsupported -> put(check, new Refused(unsupported));
            case CheckReport.Fault(String detail) -> blame(check.id() + " could not be run: " + detail);
        }
    }

    private boolean mayBeLeftOut(PlannedCheck check) {
        return check.isOpinion()
                && reports.entrySet().stream()
                        .anyMatch(ended -> ended.getKey().isDecisive() && failed(ended.getValue()));
    }

    private static boolean failed(Report report) {
        return report instanceof Result(CheckResult.Failed _);
    }

    /** Ends the check that is under way for what was seen from outside; false if none is. */
    boolean endCurrent(Report report) {
        if (reports.size() == checks.size()) {
            return false;
        }
        put(checks.get(reports.size()), report);
        return true;
    }

    private void put(PlannedCheck check, Report report) {
        reports.put(check, report);
        if (report instanceof Result(CheckResult result)) {
            explored += Math.max(exploring, Results.schedules(result));
            listener.ended(
                    (int) reports.values().stream()
                            .filter(Result.class::isInstance)
                            .count(),
                    explored);
        }
        exploring = 0;
    }

    private void blame(String detail) {
        fault = fault.or(() -> Optional.of(detail));
    }

    /** What the kata, the runner or the grader did wrong, if anything. */
    Optional<String> fault() {
        return fault;
    }

    /** The checks that have ended, in their order. */
    Map<PlannedCheck, Report> reports() {
        return Collections.unmodifiableMap(reports);
    }

    /** Whether nothing is missing in what was said; a spent process may leave the rest to another, but not all of it. */
    boolean complete(boolean spent) {
        return !running && (reports.size() == checks.size() || (spent && !reports.isEmpty()));
    }
}
