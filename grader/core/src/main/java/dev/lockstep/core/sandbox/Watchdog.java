package dev.lockstep.core.sandbox;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding.LimitExceeded;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Watches a process from outside and kills it when it uses more than it may. */
final class Watchdog {

    private static final long LOOK_EVERY_MILLIS = 50;

    private final Process process;
    private final ProcessLimits limits;
    private final CapturedOutput output;
    private final AtomicReference<LimitExceeded> exceeded = new AtomicReference<>();

    Watchdog(Process process, ProcessLimits limits) {
        this.process = process;
        this.limits = limits;
        this.output = new CapturedOutput(process.getErrorStream(), limits.outputKiB(), this::tooMuchOutput);
    }

    /** Begins to watch; the wall clock starts now. */
    void start() {
        output.start();
        Thread.ofPlatform()
                .daemon()
                .name("watchdog of process " + process.pid())
                .start(this::watch);
    }

    void stop() {
        output.stop();
    }

    /** The limit for which the process was killed, if it was. */
    Optional<LimitExceeded> exceeded() {
        return Optional.ofNullable(exceeded.get());
    }

    CapturedOutput output() {
        return output;
    }

    private void watch() {
        long begin = System.nanoTime();
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
                Duration wall = Duration.ofNanos(System.nanoTime() - begin);
                if (cpu.compareTo(limits.cpu()) > 0) {
                    kill(timeLimit("CPU time", limits.cpu()));
                } else if (wall.compareTo(limits.wall()) > 0) {
                    kill(timeLimit("wall-clock time", limits.wall()));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the watchdog", e);
        }
    }

    private static LimitExceeded timeLimit(String what, Duration allowed) {
        String limit = allowed.toSeconds() + " s of " + what;
        return new LimitExceeded(Cause.TIME_LIMIT, "more than " + limit, limit);
    }

    private void tooMuchOutput() {
        String limit = limits.outputKiB() + " KiB of output";
        kill(new LimitExceeded(Cause.OUTPUT_LIMIT, "more than " + limit, limit));
    }

    private void kill(LimitExceeded why) {
        exceeded.compareAndSet(null, why);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
