package dev.lockstep.core.grading;

import dev.lockstep.core.compile.SandboxedCompiler;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.Limits;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.core.sandbox.SandboxException;
import dev.lockstep.core.sandbox.SandboxUnavailableException;
import dev.lockstep.core.sandbox.WarmSandbox;
import dev.lockstep.core.submission.Submission;
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
public final class GradingLine implements Grader, WatchedGrader, AutoCloseable {

    private final Sandbox sandbox;
    private final SandboxedCompiler compiler;
    private final PreparedKatas katas;

    /**
     * @param sandbox closed with the line
     * @param cacheFolder where prepared katas are kept
     */
    public GradingLine(Sandbox sandbox, Path cacheFolder) {
        this.sandbox = sandbox;
        this.compiler = new SandboxedCompiler(sandbox);
        this.katas = new PreparedKatas(new KataPreparation(sandbox), cacheFolder);
    }

    /**
     * The grading line with the embedded sandbox.
     *
     * @param cacheFolder where caches are kept; made on first use, which takes a few seconds
     */
    public static GradingLine open(Path cacheFolder) {
        return open(SandboxChoice.AUTOMATIC, cacheFolder);
    }

    /** The same with the sandbox of {@code choice}. */
    public static GradingLine open(SandboxChoice choice, Path cacheFolder) {
        return new GradingLine(choice.open(cacheFolder), cacheFolder);
    }

    /**
     * The same for whoever grades one submission after another: processes are got ready while nothing needs them.
     *
     * @param atOnce how many gradings there will be at a time; so many processes of each kind are kept ready
     */
    public static GradingLine openWarm(SandboxChoice choice, Path cacheFolder, int atOnce) {
        return new GradingLine(new WarmSandbox(choice.open(cacheFolder), atOnce), cacheFolder);
    }

    @Override
    public Outcome grade(Kata kata, Submission submission, GradingListener listener) {
        return gradeNow(kata, submission, Wish.usual(listener));
    }

    @Override
    public Outcome gradeInRounds(Kata kata, Submission submission, int rounds) {
        return gradeNow(kata, submission, Wish.usual(GradingListener.NONE).inRounds(rounds));
    }

    @Override
    public Optional<Outcome> grade(
            Kata kata, Submission submission, Scope scope, GradingListener listener, Cancellation cancellation) {
        try {
            return Optional.of(grade(kata, submission, new Wish(scope, 1, cancellation, new Progress(listener))));
        } catch (Cancellation.CancelledException _) {
            return Optional.empty();
        }
    }

    /** What is wanted of a grading. */
    private record Wish(Scope scope, int rounds, Cancellation cancellation, Progress progress) {

        static Wish usual(GradingListener listener) {
            return new Wish(Scope.ALL, 1, new Cancellation(), new Progress(listener));
        }

        Wish inRounds(int often) {
            return new Wish(scope, often, cancellation, progress);
        }
    }

    /** Where it cannot be tried again later. */
    private Outcome gradeNow(Kata kata, Submission submission, Wish wish) {
        try {
            return grade(kata, submission, wish);
        } catch (SandboxUnavailableException e) {
            return fault(wish.progress.stage, e);
        }
    }

    private Outcome grade(Kata kata, Submission submission, Wish wish) {
        try {
            return gradeOrThrow(kata, submission, wish);
        } catch (Cancellation.CancelledException | SandboxUnavailableException e) {
            throw e;
        } catch (PreparationException | BrokenTestsException | IOException | RuntimeException e) {
            return fault(wish.progress.stage, e);
        }
    }

    private Outcome gradeOrThrow(Kata kata, Submission submission, Wish wish)
            throws PreparationException, BrokenTestsException, IOException {
        wish.cancellation.throwIfCancelled();
        PreparedKata prepared = prepare(kata, wish.progress);
        wish.cancellation.throwIfCancelled();
        // The process for the checks starts while the compiler is at work.
        Limits limits = kata.facts().limits().times(wish.rounds);
        try (CheckProcesses processes = CheckProcesses.start(sandbox, limits)) {
            return switch (inspect(kata, prepared, submission, wish.progress)) {
                case Inspection.Refused(Outcome outcome) -> outcome;
                case Inspection.Fit(Classes classes) -> {
                    wish.cancellation.throwIfCancelled();
                    wish.progress.begin(Stage.RUN);
                    ReplayIds ids = new ReplayIds(kata.id(), prepared.tests(), classes);
                    yield new CheckRun(prepared.only(wish.scope::has), classes, ids, processes, wish.progress.listener)
                            .rounds(wish.rounds)
                            .until(wish.cancellation)
                            .outcome();
                }
            };
        }
    }

    @Override
    public Replay replay(Kata kata, Submission submission, ReplayRequest request) {
        Progress progress = new Progress(GradingListener.NONE);
        try {
            PreparedKata prepared = prepare(kata, progress);
            return switch (inspect(kata, prepared, submission, progress)) {
                case Inspection.Refused(Outcome.GraderFault fault) -> new Replay.Fault(fault);
                case Inspection.Refused _ ->
                    new Replay.Refused("This replay id belongs to other code: what was named now may not even run. "
                            + "Replay it with the very files that were graded.");
                case Inspection.Fit(Classes classes) -> {
                    progress.begin(Stage.RUN);
                    yield replay(kata, prepared, classes, request);
                }
            };
        } catch (PreparationException | BrokenTestsException | IOException | RuntimeException e) {
            return new Replay.Fault(fault(progress.stage, e));
        }
    }

    private Replay replay(Kata kata, PreparedKata prepared, Classes classes, ReplayRequest request) {
        ReplayIds ids = new ReplayIds(kata.id(), prepared.tests(), classes);
        Optional<String> refusal = ids.refusal(request);
        if (refusal.isPresent()) {
            return new Replay.Refused(refusal.get());
        }
        try (CheckProcesses processes =
                CheckProcesses.start(sandbox, kata.facts().limits())) {
            PreparedKata one = prepared.only(request.check());
            return shown(new CheckRun(one, classes, ids, processes, GradingListener.NONE)
                    .under(request.execution().text())
                    .outcome());
        }
    }

    private static Replay shown(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Rejected(Reason.Failed shown, var _) -> new Replay.Shown(shown);
            case Outcome.GraderFault fault -> new Replay.Fault(fault);
            case Outcome.Accepted _, Outcome.Rejected _ ->
                new Replay.Fault(new Outcome.GraderFault(
                        Stage.RUN, "the schedule that was to show a finding ended as " + outcome.verdict()));
        };
    }

    /**
     * Lets people be the scheduler, with the same sandbox and katas; to be closed before this.
     *
     * @param atOnce how many moves are made at a time
     */
    public Plays plays(int atOnce) {
        return new Plays(sandbox, compiler, katas, atOnce);
    }

    /** Ends what is kept ready. */
    @Override
    public void close() {
        sandbox.close();
    }

    private PreparedKata prepare(Kata kata, Progress progress)
            throws PreparationException, BrokenTestsException, IOException {
        progress.begin(Stage.PREPARE);
        return katas.get(kata);
    }

    private Inspection inspect(Kata kata, PreparedKata prepared, Submission submission, Progress progress) {
        return new Inspector(kata, prepared, compiler).inspect(submission, progress::begin);
    }

    @Override
    public List<KataProblem> problemsOf(Kata kata) {
        try {
            katas.get(kata);
            return List.of();
        } catch (BrokenTestsException e) {
            return e.problems();
        } catch (PreparationException | IOException | RuntimeException _) {
            return List.of();
        }
    }

    private static Outcome.GraderFault fault(Stage stage, Exception e) {
        if (e instanceof BrokenTestsException) {
            return new Outcome.GraderFault(Stage.BROKEN_KATA, detail(e));
        }
        // A mistake of ours must not look like one of theirs, nor stop whoever grades the next submission.
        boolean isExpected =
                e instanceof PreparationException || e instanceof SandboxException || e instanceof IOException;
        return new Outcome.GraderFault(stage, isExpected ? detail(e) : "a defect of the grader: " + stackTrace(e));
    }

    private static String stackTrace(Exception e) {
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
