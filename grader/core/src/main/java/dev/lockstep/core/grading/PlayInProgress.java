package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.PlayReport;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that plays one check of one submission for one person, and nothing else: so whatever the submission does to it, it does to its
 * author's own play. Used by one thread at a time.
 */
final class PlayInProgress implements AutoCloseable {

    private final PlannedCheck check;
    private final Classes submission;
    private final ReplayIds ids;
    private final SandboxedProcess process;
    private boolean begun;
    private boolean fit = true;

    PlayInProgress(PlannedCheck check, Classes submission, ReplayIds ids, SandboxedProcess process) {
        this.check = check;
        this.submission = submission;
        this.ids = ids;
        this.process = process;
    }

    /**
     * Makes these moves from the beginning.
     *
     * @param tests of which the check is one
     */
    PlayAnswer after(List<String> moves, Classes tests) {
        Job job = begun ? new Job.PlayOn(moves) : new Job.Play(tests, submission, check.uniqueId(), moves);
        begun = true;
        fit = false;
        List<PlayReport> said = new ArrayList<>();
        Ending ending = process.perform(job, message -> {
            if (message instanceof Message.Played(PlayReport report)) {
                said.add(report);
            }
        });
        return switch (ending) {
            case Ending.Complete _
            when said.size() == 1 -> {
                fit = true;
                yield answer(said.getFirst());
            }
            case Ending.Complete _ ->
                new PlayAnswer.Fault("the runner gave %d answers, not one".formatted(said.size()));
            case Ending.OverLimit(Finding.LimitExceeded limit) ->
                new PlayAnswer.NotNow("This schedule takes %s. Go back, and choose otherwise.".formatted(limit.used()));
            case Ending.TooSlow(String detail) ->
                new PlayAnswer.NotNow(
                        "The machine is too busy for this schedule: %s. Try once more.".formatted(detail));
            case Ending.Died(String detail) -> new PlayAnswer.Fault("the process that played died: " + detail);
            case Ending.Forged(String detail) ->
                new PlayAnswer.Fault("the messages of the process that played were disturbed: " + detail);
        };
    }

    private PlayAnswer answer(PlayReport report) {
        return switch (report) {
            case PlayReport.Stands(var position, var found) ->
                new PlayAnswer.Stands(position, found.map(failed -> (CheckResult.Failed) ids.named(
                        check, new CheckResult.Failed(failed.findings(), failed.interleaving(), failed.schedules()))));
            case PlayReport.Stray(String why) -> new PlayAnswer.Stray(why);
            case PlayReport.NotPlayed(CheckReport.Unsupported use) ->
                new PlayAnswer.Refused(new Outcome.Rejected(Rules.unsupported(submission, use), List.of()));
            case PlayReport.NotPlayed(CheckReport why) -> new PlayAnswer.Fault("it cannot be played: " + why);
        };
    }

    /** Whether it may be asked again. */
    boolean isFitForMore() {
        return fit && process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
