package dev.lockstep.core.grading;

import dev.lockstep.core.grading.ScriptedSandbox.Script;
import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words to write a process's script with: {@code says(passes(0), begins(1)).thenDies()}. */
final class Scripts {

    private Scripts() {}

    /** Some of what a process says. */
    record Lines(List<Message> messages) {

        Script thenEnds() {
            return new Script(messages, new Ending.Complete(false));
        }

        Script thenIsSpent() {
            return new Script(messages, new Ending.Complete(true));
        }

        Script thenDies() {
            return new Script(messages, new Ending.Died("exit code 0, last output: goodbye"));
        }

        Script thenIsDisturbed() {
            return new Script(messages, new Ending.Forged("message 3 does not carry the seal of this process"));
        }

        Script thenIsTooSlow() {
            return new Script(messages, new Ending.TooSlow("it had not ended after 120 s"));
        }

        Script thenExceeds(Cause limit) {
            return new Script(messages, new Ending.OverLimit(exceeded(limit)));
        }
    }

    static Lines says(Lines... parts) {
        List<Message> messages = new ArrayList<>(List.of(new Message.Ready()));
        Stream.of(parts).forEach(part -> messages.addAll(part.messages));
        return new Lines(messages);
    }

    static Lines line(Message message) {
        return new Lines(List.of(message));
    }

    static Lines begins(int check) {
        return line(new Message.Started(check));
    }

    static Lines explores(int check, int schedules, double part) {
        return line(new Message.Exploring(check, schedules, part));
    }

    static Lines ends(int check, CheckReport report) {
        return line(new Message.Finished(check, report));
    }

    static Lines runs(int check, CheckReport report) {
        return new Lines(List.of(new Message.Started(check), new Message.Finished(check, report)));
    }

    static Lines passes(int check) {
        return runs(check, new CheckReport.Passed());
    }

    static Lines fails(int check, Finding... findings) {
        return runs(check, new CheckReport.Failed(List.of(findings)));
    }

    static Lines isInconclusive(int check) {
        return runs(check, new CheckReport.Inconclusive("nobody knows"));
    }

    static Lines isNotAsked(int check) {
        return runs(check, new CheckReport.NotAsked());
    }

    static Lines runsOutOfPatience(int check) {
        return runs(check, new CheckReport.OutOfPatience("still running after 20 s"));
    }

    static Finding broken(Cause cause) {
        return new Finding.BrokenAssertion(cause, "expected: <2> but was: <1>", List.of());
    }

    static Finding stuck(Cause cause) {
        return new Finding.Stuck(cause, List.of());
    }

    static Finding leak() {
        return new Finding.ThreadsLeft(List.of());
    }

    static Finding.LimitExceeded exceeded(Cause cause) {
        return new Finding.LimitExceeded(cause, "more than enough", "enough");
    }
}
