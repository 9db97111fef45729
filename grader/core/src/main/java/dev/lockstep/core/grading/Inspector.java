package dev.lockstep.core.grading;

import dev.lockstep.core.compile.Compilation;
import dev.lockstep.core.compile.SandboxedCompiler;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.engine.Cause;
import dev.lockstep.runner.protocol.Classes;
import java.util.List;
import java.util.function.Consumer;

/** Compiles a submission and holds it against all rules of a kata. */
record Inspector(Kata kata, PreparedKata prepared, SandboxedCompiler compiler) {

    /**
     * Inspects one submission.
     *
     * @param stages hears when a stage begins
     */
    Inspection inspect(Submission submission, Consumer<Stage> stages) {
        stages.accept(Stage.COMPILE);
        return switch (compiled(submission)) {
            case Compilation.Fault(String detail) ->
                new Inspection.Refused(new Outcome.GraderFault(Stage.COMPILE, detail));
            case Compilation.NotCompiled(var problems) -> refused(new Reason.Refused(Cause.DOES_NOT_COMPILE, problems));
            case Compilation.Compiled(Classes classes) -> {
                stages.accept(Stage.RULES);
                yield held(classes);
            }
        };
    }

    private Compilation compiled(Submission submission) {
        return kata.asksForATest()
                ? compiler.compileTest(submission.files(), kata.supplied())
                : compiler.compileSubmission(submission.files(), kata.supplied());
    }

    private Inspection held(Classes classes) {
        return Rules.refusal(kata, prepared, classes)
                .map(Inspector::refused)
                .orElseGet(() -> new Inspection.Fit(Rules.relocated(kata, prepared, classes)));
    }

    private static Inspection refused(Reason.Refused reason) {
        return new Inspection.Refused(new Outcome.Rejected(reason, List.of()));
    }
}
