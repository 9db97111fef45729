package dev.lockstep.core.sandbox;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding.LimitExceeded;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Watches a process from outside and kills it when it uses more than it may. */
final class Watchdog {

    private static final long LOOK_EVERY_MILLIS = 50;

    private final Child child;
    private final ProcessLimits limits;
    private final CapturedOutput output;
    private final AtomicReference<Ending> killed = new AtomicReference<>();
    private final AtomicInteger job = new AtomicInteger();

    Watchdog(Child child, ProcessLimits limits) {
        this.child = child;
        this.limits = limits;
        this.output = new CapturedOutput(child.process().getErrorStream(), limits.outputKiB(), this::tooMuchOutput);
    }

    /** Begins to watch a job; its clocks start now. */
    void start() {
        int number = job.incrementAndGet();
        if (number == 1) {
            output.start();
        }
        Duration before = child.processorTime();
        Thread.ofPlatform().daemon().name("watchdog of " + child.name()).start(() -> watch(number, before));
    }

    /** The job is done: what the process uses until the next one is nobody's. */
    void rest() {
        job.incrementAndGet();
    }

    void stop() {
        output.stop();
    }

    /** Why the process was killed, if it was. */
    Optional<Ending> killed() {
        return Optional.ofNullable(killed.get());
    }

    CapturedOutput output() {
        return output;
    }

    private void watch(int number, Duration before) {
        long begin = System.nanoTime();
        try {
            while (!child.process().waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS) && job.get() == number) {
                Duration cpu = child.processorTime().minus(before);
                Duration wall = Duration.ofNanos(System.nanoTime() - begin);
                if (cpu.compareTo(limits.cpu()) > 0) {
                    kill(over(Cause.TIME_LIMIT, limits.cpu().toSeconds() + " s of CPU time"));
                } else if (wall.compareTo(limits.wall()) > 0) {
                    kill(new Ending.TooSlow(
                            "it had not ended after " + limits.wall().toSeconds() + " s"));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the watchdog", e);
        }
    }

    private void tooMuchOutput() {
        kill(over(Cause.OUTPUT_LIMIT, limits.outputKiB() + " KiB of output"));
    }

    private static Ending over(Cause cause, String limit) {
        return new Ending.OverLimit(new LimitExceeded(cause, "more than " + limit, limit));
    }

    private void kill(Ending why) {
        killed.compareAndSet(null, why);
        child.kill();
    }
}
