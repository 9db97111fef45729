package dev.lockstep.core.compile;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.RunnerJars;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles sources in a process of their own. Thread-safe. */
public final class SandboxedCompiler {

    private static final ProcessLimits LIMITS =
            new ProcessLimits(256, Duration.ofSeconds(30), Duration.ofSeconds(90), 64);

    private final Sandbox sandbox;

    public SandboxedCompiler(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Compiles a submission against Java SE alone. */
    public Compilation compileSubmission(List<SourceFile> files) {
        return compile(new Job.Compile(sources(files), List.of()));
    }

    /** Compiles a kata's tests together with its starter, against JUnit and the engine. */
    public Compilation compileTests(List<SourceFile> files) {
        List<String> classPath =
                RunnerJars.testClassPath().stream().map(Path::toString).toList();
        return compile(new Job.Compile(sources(files), classPath));
    }

    private Compilation compile(Job.Compile job) {
        List<Compilation> answers = new ArrayList<>();
        try (SandboxedProcess process = sandbox.start(LIMITS)) {
            Ending ending = process.perform(job, message -> read(message).ifPresent(answers::add));
            return switch (ending) {
                case Ending.Complete _ ->
                    answers.size() == 1
                            ? answers.getFirst()
                            : new Compilation.Fault("the compiler gave " + answers.size() + " answers, not one");
                case Ending.OverLimit(Finding.LimitExceeded finding) -> tooMuch(finding);
                case Ending.TooSlow(String detail) -> new Compilation.Fault("the compiler was too slow: " + detail);
                case Ending.Died(String detail) -> new Compilation.Fault("the compiler died: " + detail);
                case Ending.Forged(String detail) -> new Compilation.Fault("the compiler was disturbed: " + detail);
            };
        }
    }

    private static Optional<Compilation> read(Message message) {
        return switch (message) {
            case Message.Compiled(Classes classes) -> Optional.of(new Compilation.Compiled(classes));
            case Message.NotCompiled(var diagnostics) ->
                Optional.of(new Compilation.NotCompiled(
                        diagnostics.stream().map(SandboxedCompiler::problem).toList()));
            case Message.Ready _, Message.Listed _, Message.Started _, Message.Finished _, Message.End _ ->
                Optional.empty();
        };
    }

    private static Compilation tooMuch(Finding.LimitExceeded finding) {
        return new Compilation.NotCompiled(List.of(new SourceProblem(
                "",
                0,
                0,
                "the compiler needed " + finding.used()
                        + " for this code and was stopped; please write it more simply")));
    }

    private static SourceProblem problem(Message.Diagnostic diagnostic) {
        return new SourceProblem(diagnostic.file(), diagnostic.line(), diagnostic.column(), diagnostic.text());
    }

    private static List<Source> sources(List<SourceFile> files) {
        return files.stream().map(file -> new Source(file.name(), file.text())).toList();
    }
}
