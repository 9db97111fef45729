package dev.lockstep.cli.bench;

import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.outcome.Stage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Takes the times of one grading, from its own making on. Safe for use by the grading's threads. */
final class SplitTimer implements GradingListener {

    private final LongSupplier nanoTime;
    private final long begun;
    private final Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    private final Map<Integer, Long> checks = new HashMap<>();

    SplitTimer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    @Override
    public synchronized void stage(Stage stage) {
        stages.put(stage, nanoTime.getAsLong());
    }

    @Override
    public synchronized void checks(int done, int total) {
        checks.putIfAbsent(done, nanoTime.getAsLong());
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /**
     * The times; a part that was not reached took none.
     *
     * @param functionalChecks how many checks belong to the visible and functional groups, which are run first
     * @param graded when the outcome was there
     * @param reported when the report was written
     */
    synchronized Split split(int functionalChecks, long graded, long reported) {
        long compile = stages.getOrDefault(Stage.COMPILE, graded);
        long scan = stages.getOrDefault(Stage.RULES, graded);
        long run = stages.getOrDefault(Stage.RUN, graded);
        long stress = functionalChecks == 0 ? run : checks.getOrDefault(functionalChecks, graded);
        return new Split(
                between(begun, compile),
                between(compile, scan),
                between(scan, run),
                between(run, stress),
                between(stress, graded),
                between(graded, reported));
    }

    private static Duration between(long from, long to) {
        return Duration.ofNanos(to - from);
    }
}
