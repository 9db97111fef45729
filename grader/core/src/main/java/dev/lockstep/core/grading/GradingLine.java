package dev.lockstep.core.grading;

import dev.lockstep.core.compile.Compilation;
import dev.lockstep.core.compile.SandboxedCompiler;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.sandbox.ProcessSandbox;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxException;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.engine.Cause;
import dev.lockstep.runner.protocol.Classes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The grading line: prepare the kata, compile the submission, hold it against the rules, run the checks, judge.
 *
 * <p>Thread-safe.
 */
public final class GradingLine implements Grader {

    private final Sandbox sandbox;
    private final PreparedKatas katas;

    /**
     * @param cacheFolder where prepared katas are kept
     */
    public GradingLine(Sandbox sandbox, Path cacheFolder) {
        this.sandbox = sandbox;
        this.katas = new PreparedKatas(new KataPreparation(sandbox), cacheFolder);
    }

    /**
     * The grading line with the embedded sandbox.
     *
     * @param cacheFolder where caches are kept; made on first use, which takes a few seconds
     */
    public static GradingLine open(Path cacheFolder) {
        return new GradingLine(ProcessSandbox.withCache(cacheFolder), cacheFolder);
    }

    @Override
    public Outcome grade(Kata kata, Submission submission, GradingListener listener) {
        Progress progress = new Progress(listener);
        try {
            return grade(kata, submission, progress);
        } catch (PreparationException | SandboxException | IOException e) {
            return new Outcome.GraderFault(progress.stage, detail(e));
        } catch (RuntimeException e) {
            // A mistake of ours must not look like one of theirs, nor stop whoever grades the next submission.
            return new Outcome.GraderFault(progress.stage, "a defect of the grader: " + stackTrace(e));
        }
    }

    private Outcome grade(Kata kata, Submission submission, Progress progress)
            throws PreparationException, IOException {
        progress.begin(Stage.PREPARE);
        PreparedKata prepared = katas.get(kata);
        progress.begin(Stage.COMPILE);
        // The process for the checks starts while the compiler is at work.
        try (CheckProcesses processes =
                CheckProcesses.start(sandbox, kata.facts().limits())) {
            return switch (new SandboxedCompiler(sandbox).compileSubmission(submission.files())) {
                case Compilation.Fault(String detail) -> new Outcome.GraderFault(Stage.COMPILE, detail);
                case Compilation.NotCompiled(var problems) ->
                    refused(new Reason.Refused(Cause.DOES_NOT_COMPILE, problems));
                case Compilation.Compiled(Classes classes) -> judge(kata, prepared, classes, processes, progress);
            };
        }
    }

    private static Outcome judge(
            Kata kata, PreparedKata prepared, Classes classes, CheckProcesses processes, Progress progress) {
        progress.begin(Stage.RULES);
        Optional<Reason.Refused> refusal = Rules.refusal(kata, prepared, classes);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        progress.begin(Stage.RUN);
        CheckRun run = new CheckRun(prepared, Rules.relocated(kata, classes), processes, progress.listener);
        return run.outcome();
    }

    private static Outcome refused(Reason.Refused reason) {
        return new Outcome.Rejected(reason, List.of());
    }

    private static String stackTrace(RuntimeException e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String detail(Exception e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return e.getCause() == null ? message : message + ": " + e.getCause().getMessage();
    }

    /** Tells the listener, and remembers for the report, how far a grading has come. */
    private static final class Progress {

        private final GradingListener listener;
        private Stage stage = Stage.PREPARE;

        Progress(GradingListener listener) {
            this.listener = listener;
        }

        void begin(Stage next) {
            stage = next;
            listener.stage(next);
        }
    }
}
