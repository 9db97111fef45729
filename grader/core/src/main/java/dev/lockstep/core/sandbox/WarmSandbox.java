package dev.lockstep.core.sandbox;

import dev.lockstep.core.isolation.Isolation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Keeps processes of another sandbox ready: started, warmed up and locked in before anybody needs them. Each is handed out once,
 * so nothing of one submission can reach another.
 *
 * <p>What was wanted last is likely to be wanted next: it is started again in the background, one process at a time, and takes the
 * place of what has waited longest. The first of each kind is therefore a cold one.
 *
 * <p>Processes that wait end when this is closed, when the grader ends, and, since their standard input then does, too, when it is
 * killed.
 */
public final class WarmSandbox implements Sandbox {

    private final Sandbox cold;
    private final Map<Wanted.Kind, Spares> spares = new EnumMap<>(Wanted.Kind.class);
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("keep processes ready").factory());

    /**
     * Starts nothing yet.
     *
     * @param cold where processes come from; closed with this one
     * @param ofEachKind how many processes wait for checks, and how many to compile: as many as there will be gradings at a time. Each
     *     takes the memory of a JVM. With 0, all are cold
     */
    public WarmSandbox(Sandbox cold, int ofEachKind) {
        if (ofEachKind < 0) {
            throw new IllegalArgumentException("expected 0 processes of each kind or more, got " + ofEachKind);
        }
        this.cold = cold;
        for (Wanted.Kind kind : Wanted.Kind.values()) {
            spares.put(kind, new Spares(ofEachKind));
        }
    }

    @Override
    public Isolation isolation() {
        return cold.isolation();
    }

    /** A cold one: nobody knows what it will have to do. */
    @Override
    public SandboxedProcess start(ProcessLimits limits) {
        return cold.start(limits);
    }

    @Override
    public SandboxedProcess startForChecks(ProcessLimits limits) {
        return take(new Wanted(Wanted.Kind.CHECKS, limits, 1));
    }

    @Override
    public SandboxedProcess startForCompiling(ProcessLimits limits) {
        return take(new Wanted(Wanted.Kind.COMPILING, limits, 1));
    }

    @Override
    public SandboxedProcess startForCompilations(ProcessLimits limits, int jobs) {
        return take(new Wanted(Wanted.Kind.COMPILATIONS, limits, jobs));
    }

    @Override
    public void awaitSpares() {
        CompletableFuture.runAsync(() -> {}, background).join();
    }

    private SandboxedProcess take(Wanted wanted) {
        SandboxedProcess taken = of(wanted).take(wanted).orElseGet(() -> wanted.start(cold));
        try {
            background.execute(() -> keepReady(wanted));
        } catch (RejectedExecutionException _) {
            // This is closed, and nothing is kept ready any more.
        }
        return taken;
    }

    private Spares of(Wanted wanted) {
        return Objects.requireNonNull(spares.get(wanted.kind()), "there are spares of each kind");
    }

    private void keepReady(Wanted wanted) {
        boolean goesOn = of(wanted).lack(wanted);
        while (goesOn) {
            goesOn = addOne(wanted) && of(wanted).haveRoom();
        }
    }

    /** False if that does not work at present. */
    private boolean addOne(Wanted wanted) {
        try {
            SandboxedProcess process = wanted.start(cold);
            // From now on it may be taken: one that is half ready is better than none.
            of(wanted).put(wanted, process).ifPresent(SandboxedProcess::close);
            boolean ready = process.awaitReady();
            if (!ready) {
                of(wanted).giveUp(process);
            }
            return ready;
        } catch (SandboxException _) {
            // Whoever needs the next one hears why it cannot be started.
            return false;
        }
    }

    @Override
    public void close() {
        spares.values().forEach(Spares::close);
        // What is being started meanwhile is closed as soon as it is there.
        background.close();
        cold.close();
    }
}
