package dev.lockstep.core.grading;

import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Message;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What one process says about the checks that it was given, held against what it may say: each check begins and ends once, in
 * their order.
 */
final class Conversation {

    private final List<PlannedCheck> checks;
    private final BiConsumer<PlannedCheck, Report> ended;
    private int finished;
    private boolean running;

    Conversation(List<PlannedCheck> checks, BiConsumer<PlannedCheck, Report> ended) {
        this.checks = checks;
        this.ended = ended;
    }

    /** What is to be done about a check that has ended. */
    sealed interface Report {}

    /** It counts. */
    record Result(CheckResult result) implements Report {}

    /** It has to be run again, alone and with more patience. */
    record Again() implements Report {}

    /** The kata or the grader is at fault. */
    record Broken(String detail) implements Report {}

    void hear(Message message) {
        switch (message) {
            case Message.Started(int check)
            when !running && check == finished && check < checks.size() -> running = true;
            case Message.Finished(int check, CheckReport report)
            when running && check == finished -> {
                PlannedCheck planned = current();
                running = false;
                finished++;
                ended.accept(planned, translate(planned, report));
            }
            case Message.Ready _, Message.End _ -> {
                // Says nothing of a check.
            }
            case Message.Started _, Message.Finished _, Message.Compiled _, Message.NotCompiled _, Message.Listed _ ->
                ended.accept(current(), new Broken("the runner said " + message + " out of turn"));
        }
    }

    /** The check that is under way, or would be next. */
    PlannedCheck current() {
        return checks.get(Math.min(finished, checks.size() - 1));
    }

    /** Whether nothing is missing in what was said; a spent process may leave the rest to another, but not all of it. */
    boolean complete(boolean spent) {
        return !running && (finished == checks.size() || (spent && finished > 0));
    }

    private static Report translate(PlannedCheck check, CheckReport report) {
        return switch (report) {
            case CheckReport.Passed() -> new Result(new CheckResult.Passed());
            case CheckReport.Failed(var findings) when findings.isEmpty() -> new Broken("a failure without a finding");
            case CheckReport.Failed(var findings) -> new Result(new CheckResult.Failed(findings));
            case CheckReport.Inconclusive(String why) -> new Result(new CheckResult.Inconclusive(why));
            case CheckReport.OutOfPatience _ -> new Again();
            case CheckReport.Fault(String detail) -> new Broken(check.id() + " could not be run: " + detail);
        };
    }
}
