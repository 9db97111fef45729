package dev.lockstep.runner.checks;

import dev.lockstep.engine.threads.LiveThreads;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells whether the time that passes is a check's own doing, or the machine's.
 *
 * <p>Threads that wait use their time as they want to, and so do those that are given processors. But where some could go on and next to
 * nothing of the time was spent on them, the machine had something else to do, and how long they take says nothing.
 */
final class Pace {

    private static final int FAIR_PART = 2;

    private final LongSupplier nanoTime;
    private final Supplier<List<State>> states;
    private final Supplier<CpuUse> meter;
    private CpuUse use;
    private long since;

    /** Processor time that is spent from now on. */
    @FunctionalInterface
    interface CpuUse {

        Duration spent();
    }

    Pace() {
        this(System::nanoTime, Pace::statesNow, () -> new CpuMeter()::spent);
    }

    Pace(LongSupplier nanoTime, Supplier<List<State>> states, Supplier<CpuUse> meter) {
        this.nanoTime = nanoTime;
        this.states = states;
        this.meter = meter;
        this.use = meter.get();
        this.since = nanoTime.getAsLong();
    }

    /** Whether the time since this was last asked counts. */
    boolean counts() {
        long now = nanoTime.getAsLong();
        boolean fair = use.spent().toNanos() >= (now - since) / FAIR_PART
                || !states.get().contains(State.RUNNABLE);
        use = meter.get();
        since = now;
        return fair;
    }

    private static List<State> statesNow() {
        return LiveThreads.ofProcess().now().stream().map(Thread::getState).toList();
    }
}
