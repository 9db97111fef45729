package dev.lockstep.core.compile;

import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxException;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.runner.protocol.Job;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Says what the compiler says of sources that somebody is still typing. Nothing of them is ever run. Thread-safe.
 *
 * <p>Starting a compiler takes many times as long as asking one, so its process is asked again, by whoever comes next. It is
 * discarded after a number of uses, and at once when anything about it is odd: it was over a limit, died, gave up, or said something
 * else than one answer. If it had been used before, what came before may be to blame, and a fresh one is asked the same.
 */
public final class Diagnostics implements AutoCloseable {

    private static final ProcessLimits LIMITS =
            new ProcessLimits(256, Duration.ofSeconds(10), Duration.ofSeconds(90), 64);

    private final Sandbox sandbox;
    private final ProcessLimits limits;
    private final int atOnce;
    private final int uses;
    private final Semaphore free;
    private final Deque<CompilerInUse> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * Starts nothing yet.
     *
     * @param sandbox where compilers run; not closed by this. One that keeps processes ready makes discarded ones unnoticeable
     * @param atOnce how many compilers there are at most; at least 1. Whoever comes when all are busy waits
     * @param uses how often a compiler is asked before it is discarded; at least 1
     */
    public Diagnostics(Sandbox sandbox, int atOnce, int uses) {
        this(sandbox, LIMITS, atOnce, uses);
    }

    /**
     * The same with other limits.
     *
     * @param limits of each answer; nobody waits longer for their turn than for the wall clock's
     */
    Diagnostics(Sandbox sandbox, ProcessLimits limits, int atOnce, int uses) {
        if (atOnce < 1 || uses < 1) {
            throw new IllegalArgumentException(
                    "expected 1 compiler or more and 1 use or more, got %d and %d".formatted(atOnce, uses));
        }
        this.sandbox = sandbox;
        this.limits = limits;
        this.atOnce = atOnce;
        this.uses = uses;
        this.free = new Semaphore(atOnce, true);
    }

    /**
     * What the compiler says of a submission, against Java SE and what its kata supplies; other rules of katas are not looked at.
     *
     * @param supplied there for the submission to use, unless it has the same types itself
     */
    public Diagnosis of(List<SourceFile> files, List<SourceFile> supplied) {
        return of(new Job.Compile(Answer.sources(files), Answer.sources(supplied), List.of()));
    }

    /** The same for a submission that is a test: against JUnit and the engine as well. */
    public Diagnosis ofTest(List<SourceFile> files, List<SourceFile> supplied) {
        return of(new Job.Compile(Answer.sources(files), Answer.sources(supplied), SandboxedCompiler.testClassPath()));
    }

    private Diagnosis of(Job.Compile job) {
        try {
            long seconds = limits.wall().toSeconds();
            if (!free.tryAcquire(seconds, TimeUnit.SECONDS)) {
                return new Diagnosis.Unknown("all compilers were busy for " + seconds + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Diagnosis.Unknown("interrupted while all compilers were busy");
        }
        try {
            return diagnosis(ask(job));
        } catch (SandboxException e) {
            return new Diagnosis.Unknown(String.valueOf(e.getMessage()));
        } finally {
            free.release();
        }
    }

    private static Diagnosis diagnosis(Answer answer) {
        return switch (answer.compilation()) {
            case Compilation.Compiled _ -> new Diagnosis.Clean();
            case Compilation.NotCompiled(var problems) -> new Diagnosis.Problems(problems);
            case Compilation.Fault(String why) -> new Diagnosis.Unknown(why);
        };
    }

    private Answer ask(Job.Compile job) {
        Optional<CompilerInUse> used = takeIdle();
        if (used.isPresent()) {
            Answer answer = ask(used.get(), job);
            if (answer.isComplete()) {
                return answer;
            }
        }
        return ask(new CompilerInUse(sandbox.startForCompilations(limits, uses), uses), job);
    }

    private Answer ask(CompilerInUse compiler, Job.Compile job) {
        try {
            return compiler.ask(job);
        } finally {
            if (!keep(compiler)) {
                compiler.close();
            }
        }
    }

    private synchronized Optional<CompilerInUse> takeIdle() {
        if (closed) {
            throw new SandboxException("these diagnostics are closed");
        }
        return Optional.ofNullable(idle.pollFirst());
    }

    private synchronized boolean keep(CompilerInUse compiler) {
        boolean kept = !closed && compiler.isFitForMore();
        if (kept) {
            idle.addFirst(compiler);
        }
        return kept;
    }

    /** Waits for those who are being answered, and ends all compilers. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            idle.forEach(CompilerInUse::close);
            idle.clear();
        }
        free.acquireUninterruptibly(atOnce);
        free.release(atOnce);
    }
}
