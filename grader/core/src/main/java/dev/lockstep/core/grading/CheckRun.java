package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Job.Patience;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Runs all checks of one submission and judges.
 *
 * <p>Stress comes last, and only where no check under every schedule has failed.
 *
 * <p>A process runs checks until one of them leaves it unfit for more; a fresh one goes on with the rest. A check that reached its
 * wall-clock safety net is run again, alone and with more patience, before it counts. A process that died without a word is
 * tried once more; twice is a {@link Outcome.GraderFault}.
 */
final class CheckRun {

    private static final int DEATHS_AT_MOST = 2;
    private static final int HANGS_AT_MOST = 3;

    /** The same for everyone, so that the same code is run in the same way. */
    private static final long SEED = 20_260_101;

    private final PreparedKata kata;
    private final Classes submission;
    private final ReplayIds ids;
    private final CheckProcesses processes;
    private final Patiences patiences;
    private final Results results;
    private final Deque<PlannedCheck> open;
    private final Deque<PlannedCheck> again = new ArrayDeque<>();
    private int deaths;
    private Optional<String> schedule = Optional.empty();
    private int rounds = 1;
    private Cancellation cancellation = new Cancellation();
    private Optional<String> fault = Optional.empty();
    private Optional<CheckReport.Unsupported> refusal = Optional.empty();

    CheckRun(PreparedKata kata, Classes submission, ReplayIds ids, CheckProcesses processes, GradingListener listener) {
        this.kata = kata;
        this.submission = submission;
        this.ids = ids;
        this.processes = processes;
        this.patiences = processes.patiences();
        this.results = new Results(kata.checks(), listener);
        this.open = new ArrayDeque<>(opinionsLast(kata.checks()));
    }

    private static List<PlannedCheck> opinionsLast(List<PlannedCheck> checks) {
        return checks.stream()
                .sorted(Comparator.comparing(PlannedCheck::isOpinion))
                .toList();
    }

    /** Checks under every schedule are to run under this one only. */
    CheckRun under(String only) {
        schedule = Optional.of(only);
        return this;
    }

    /** Checks under every schedule are to run so often in one process, and to end alike each time. */
    CheckRun rounds(int often) {
        rounds = often;
        return this;
    }

    /** It is to end when that says so, by a {@link Cancellation.CancelledException}. */
    CheckRun until(Cancellation end) {
        cancellation = end;
        return this;
    }

    Outcome outcome() {
        while (!open.isEmpty() && undecided()) {
            run(List.copyOf(open), patiences.first());
            leaveOutWhatIsNotWorthWaitingFor();
        }
        while (!again.isEmpty() && undecided()) {
            runAgain(again.getFirst());
        }
        return fault.<Outcome>map(detail -> new Outcome.GraderFault(Stage.RUN, detail))
                .or(this::refused)
                .orElseGet(() -> Judgement.of(results.checks()));
    }

    private void leaveOutWhatIsNotWorthWaitingFor() {
        if (results.schedulesReject()) {
            leaveOut(open, PlannedCheck::isOpinion, SecondOpinion.NOT_ASKED);
            leaveOut(again, PlannedCheck::isOpinion, SecondOpinion.NOT_ASKED);
        }
        if (results.hangs() + again.size() >= HANGS_AT_MOST) {
            leaveOutRealThreads(open, HANGS_AT_MOST + " checks had hung before it");
        }
    }

    private boolean undecided() {
        return fault.isEmpty() && refusal.isEmpty();
    }

    private Optional<Outcome> refused() {
        return refusal.map(use -> Rules.unsupported(submission, use))
                .map(reason -> new Outcome.Rejected(reason, List.of()));
    }

    private void runAgain(PlannedCheck check) {
        long endless = results.endless();
        run(List.of(check), patiences.last());
        if (results.endless() > endless) {
            leaveOutRealThreads(
                    again, "another check, or a thread that it left, had not ended even alone and with more patience");
        }
    }

    private void run(List<PlannedCheck> checks, Patience patience) {
        Job job = kata.job(submission, checks, new PreparedKata.Round(patience, SEED, schedule, rounds));
        Conversation conversation = new Conversation(checks, patience.last(), results);
        try (SandboxedProcess process = processes.next();
                var _ = cancellation.onCancel(process::close)) {
            Ending ending = process.perform(job, conversation::hear);
            cancellation.throwIfCancelled();
            judge(ending, conversation, patience);
        }
    }

    private void judge(Ending ending, Conversation conversation, Patience patience) {
        fault = conversation.fault();
        if (fault.isPresent()) {
            return;
        }
        switch (ending) {
            case Ending.Complete(boolean spent) when conversation.complete(spent) -> count(conversation);
            case Ending.Complete _ -> fault = Optional.of("the runner ended before it had run the checks it was given");
            case Ending.OverLimit(Finding.LimitExceeded limit) ->
                stopped(conversation, new Conversation.Result(new CheckResult.Failed(List.of(limit))));
            case Ending.TooSlow(String detail)
            when patience.last() ->
                stopped(conversation, new Conversation.Result(new CheckResult.Inconclusive(detail)));
            case Ending.TooSlow _ -> stopped(conversation, new Conversation.Again());
            case Ending.Died(String detail) -> died("the process that ran the checks died: " + detail);
            case Ending.Forged(String detail) ->
                died("the messages of the process that ran the checks were disturbed: " + detail);
        }
    }

    /** The grader itself stopped the process: what it had said counts, and the check under way gets {@code report}. */
    private void stopped(Conversation conversation, Conversation.Report report) {
        if (conversation.endCurrent(report)) {
            count(conversation);
        } else {
            died("the process that ran the checks did not end after the last of them");
        }
    }

    private void count(Conversation conversation) {
        conversation.reports().forEach((check, report) -> {
            open.remove(check);
            switch (report) {
                case Conversation.Result(CheckResult result) -> {
                    again.remove(check);
                    results.put(check, ids.named(check, result));
                }
                case Conversation.Again() -> again.add(check);
                case Conversation.Refused(var use) -> refusal = refusal.or(() -> Optional.of(use));
            }
        });
    }

    /** Nothing that it said counts: its checks are run again by another process, once. */
    private void died(String detail) {
        deaths++;
        if (deaths >= DEATHS_AT_MOST) {
            fault = Optional.of(detail);
        }
    }

    /** Not those that run under every schedule: what decides must not depend on how long real threads took. */
    private void leaveOutRealThreads(Collection<PlannedCheck> checks, String why) {
        leaveOut(checks, check -> !check.isDecisive(), new CheckResult.NotRun(why));
    }

    private void leaveOut(Collection<PlannedCheck> checks, Predicate<PlannedCheck> which, CheckResult result) {
        checks.stream().filter(which).forEach(check -> results.put(check, result));
        checks.removeIf(which);
        results.ended(0, 0);
    }
}
