package dev.lockstep.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.jetbrains.lincheck.Lincheck;

/** The main class of a process that lets Lincheck explore one body: {@code speed SCENARIO MILLIS} or {@code bug SCENARIO}. */
final class LincheckProcess {

    private static final int SPEED_INVOCATIONS = 500;

    /** As many as the engine tries at most. */
    private static final int BUG_INVOCATIONS = 2_000;

    /** How often the body was run. Lincheck puts statics back after each run, but does not know of memory outside of the heap. */
    private static final ByteBuffer RUNS = ByteBuffer.allocateDirect(Long.BYTES);

    private LincheckProcess() {}

    static void main(String[] arguments) {
        Scenario scenario = Scenario.valueOf(arguments[1]);
        if (arguments[0].equals("speed")) {
            speed(scenario, Duration.ofMillis(Long.parseLong(arguments[2]))).print();
        } else {
            bug(scenario).print();
        }
        System.out.flush();
        Runtime.getRuntime().halt(0); // what a failed run has left behind may wait for ever
    }

    private static Reading speed(Scenario scenario, Duration duration) {
        try {
            runFor(scenario, duration);
            return runFor(scenario, duration);
        } catch (Throwable failure) {
            return new Reading(runs(), Duration.ZERO, "fails: " + firstWords(failure));
        }
    }

    /** Runs it often and once, in turns: the difference is free of what each start of Lincheck costs. */
    private static Reading runFor(Scenario scenario, Duration duration) {
        long begun = System.nanoTime();
        long runs = 0;
        long nanos = 0;
        while (runs == 0 || System.nanoTime() - begun < duration.toNanos()) {
            Reading many = explore(SPEED_INVOCATIONS, () -> runOnce(scenario.right()));
            Reading one = explore(1, () -> runOnce(scenario.right()));
            runs += many.schedules() - one.schedules();
            nanos += many.time().minus(one.time()).toNanos();
        }
        return new Reading(runs, Duration.ofNanos(nanos), Reading.NOTHING);
    }

    private static Reading bug(Scenario scenario) {
        long begun = System.nanoTime();
        String note = Reading.NOTHING;
        try {
            explore(BUG_INVOCATIONS, () -> runOnce(scenario.broken()));
        } catch (Throwable failure) {
            note = firstWords(failure).contains("hung") ? "hung" : Reading.FOUND;
        }
        return new Reading(runs(), Duration.ofNanos(System.nanoTime() - begun), note);
    }

    private static Reading explore(int invocations, Runnable body) {
        RUNS.putLong(0, 0);
        long begun = System.nanoTime();
        Lincheck.runConcurrentTest(invocations, body);
        return new Reading(runs(), Duration.ofNanos(System.nanoTime() - begun), Reading.NOTHING);
    }

    private static void runOnce(Body body) {
        RUNS.putLong(0, RUNS.getLong(0) + 1);
        try {
            body.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long runs() {
        return RUNS.getLong(0);
    }

    private static String firstWords(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(failure.getClass().getSimpleName())
                .replace("=", "")
                .strip();
    }
}
