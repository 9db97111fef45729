package dev.lockstep.core.compile;

import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.RunnerJars;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.runner.protocol.Job;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Compiles sources in a process of their own. Thread-safe. */
public final class SandboxedCompiler {

    private static final ProcessLimits LIMITS =
            new ProcessLimits(256, Duration.ofSeconds(30), Duration.ofSeconds(90), 64);

    private final Sandbox sandbox;

    public SandboxedCompiler(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Compiles a submission against Java SE and what its kata supplies.
     *
     * @param supplied there for the submission to use, unless it has the same types itself
     */
    public Compilation compileSubmission(List<SourceFile> files, List<SourceFile> supplied) {
        return compile(new Job.Compile(Answer.sources(files), Answer.sources(supplied), List.of()));
    }

    /** The same for a submission that is a test: against JUnit and the engine as well. */
    public Compilation compileTest(List<SourceFile> files, List<SourceFile> supplied) {
        return compile(new Job.Compile(Answer.sources(files), Answer.sources(supplied), testClassPath()));
    }

    /** Compiles a kata's tests together with its starter and what it supplies, against JUnit and the engine. */
    public Compilation compileTests(List<SourceFile> files) {
        return compile(new Job.Compile(Answer.sources(files), testClassPath()));
    }

    static List<String> testClassPath() {
        return RunnerJars.testClassPath().stream().map(Path::toString).toList();
    }

    private Compilation compile(Job.Compile job) {
        try (SandboxedProcess process = sandbox.startForCompiling(LIMITS)) {
            return Answer.of(process, job).compilation();
        }
    }
}
