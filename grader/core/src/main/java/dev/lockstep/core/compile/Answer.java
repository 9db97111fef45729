package dev.lockstep.core.compile;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a compiler's process said to one job, and how that ended.
 *
 * @param compilation what came of it
 * @param ending of the job; only after a complete one is the process as it was before
 */
record Answer(Compilation compilation, Ending ending) {

    /** Has {@code process} do a job. */
    static Answer of(SandboxedProcess process, Job.Compile job) {
        List<Compilation> said = new ArrayList<>();
        Ending ending = process.perform(job, message -> read(message).ifPresent(said::add));
        return new Answer(compilation(ending, said), ending);
    }

    /** As jobs name them. */
    static List<Source> sources(List<SourceFile> files) {
        return files.stream().map(file -> new Source(file.name(), file.text())).toList();
    }

    /** Whether the process came to a proper end of the job. */
    boolean isComplete() {
        return ending instanceof Ending.Complete && !(compilation instanceof Compilation.Fault);
    }

    /** Whether the process can be trusted with another job: everything about this one was as usual. */
    boolean leavesFitForMore() {
        return isComplete() && ending instanceof Ending.Complete(boolean spent) && !spent;
    }

    private static Compilation compilation(Ending ending, List<Compilation> said) {
        return switch (ending) {
            case Ending.Complete _ ->
                said.size() == 1
                        ? said.getFirst()
                        : new Compilation.Fault("the compiler gave " + said.size() + " answers, not one");
            case Ending.OverLimit(Finding.LimitExceeded finding) -> tooMuch(finding);
            case Ending.TooSlow(String detail) -> new Compilation.Fault("the compiler was too slow: " + detail);
            case Ending.Died(String detail) -> new Compilation.Fault("the compiler died: " + detail);
            case Ending.Forged(String detail) -> new Compilation.Fault("the compiler was disturbed: " + detail);
        };
    }

    private static Optional<Compilation> read(Message message) {
        return switch (message) {
            case Message.Compiled(Classes classes) -> Optional.of(new Compilation.Compiled(classes));
            case Message.NotCompiled(var diagnostics) ->
                Optional.of(new Compilation.NotCompiled(
                        diagnostics.stream().map(Answer::problem).toList()));
            case Message.Ready _,
                    Message.Listed _,
                    Message.Started _,
                    Message.Exploring _,
                    Message.Finished _,
                    Message.Played _,
                    Message.End _ -> Optional.empty();
        };
    }

    private static Compilation tooMuch(Finding.LimitExceeded finding) {
        return new Compilation.NotCompiled(List.of(new SourceProblem(
                "",
                0,
                0,
                "compiling this takes " + finding.used()
                        + ", and that is all that the compiler may use; please write it more simply")));
    }

    private static SourceProblem problem(Message.Diagnostic diagnostic) {
        return new SourceProblem(diagnostic.file(), diagnostic.line(), diagnostic.column(), diagnostic.text());
    }
}
