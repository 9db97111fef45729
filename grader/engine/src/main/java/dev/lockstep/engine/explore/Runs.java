package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.simulation.Limits;
import dev.lockstep.engine.simulation.LockstepThread;
import dev.lockstep.engine.simulation.Observer;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.Simulation;
import dev.lockstep.engine.simulation.Strategy;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one body under one schedule and then another, with little patience for threads that get no further, and writes schedules down. */
final class Runs {

    private final Body body;
    private final Settings settings;
    private final Judge judge;
    private final IntSupplier number;
    private final Set<Cause> confirmed = EnumSet.noneOf(Cause.class);
    private @Nullable Schedule recorded;
    private long steps;

    /** @param number the number, from 1, of the schedule that is run next */
    Runs(Body body, Settings settings, Judge judge, IntSupplier number) {
        this.number = number;
        this.body = body;
        this.settings = settings;
        this.judge = judge;
    }

    /** How many steps all runs took together. */
    long steps() {
        return steps;
    }

    Result simulate(Supplier<Strategy> strategy, Options options) {
        return simulate(strategy.get(), strategy, options);
    }

    /** Runs one schedule; whether threads get no further is looked at with patience once for each cause, then given up early. */
    Result simulate(Strategy strategy, Supplier<Strategy> again, Options options) {
        Progress.begin(number.getAsInt(), settings.exhaustive() + settings.sampled());
        Result result = simulate(strategy, settings.limits().impatient(), options);
        if (!repeatsItself(result)) {
            return result;
        }
        if (confirmed.contains(causeOf(result))) {
            return result.givenUp();
        }
        Recorder recorder = new Recorder(again.get());
        Result patient = simulate(recorder, settings.limits(), options);
        if (repeatsItself(patient)) {
            confirmed.add(causeOf(patient));
            recorded = recorder.schedule();
        }
        return patient;
    }

    /** Runs a schedule once more to write it down, with as little patience as when it ran first. */
    Schedule record(Result first, Supplier<Strategy> again, Options options) {
        if (repeatsItself(first) && recorded != null) {
            return recorded;
        }
        Recorder hasty = new Recorder(again.get());
        if (endAlike(first, simulate(hasty, settings.limits().impatient(), options))) {
            return hasty.schedule();
        }
        Recorder patient = new Recorder(again.get());
        Result second = simulate(patient, settings.limits(), options);
        if (!endAlike(first, second)) {
            throw new IllegalStateException(
                    "the same schedule ran twice and ended differently: %s after %d steps, then %s after %d steps"
                            .formatted(first.ending(), first.steps(), second.ending(), second.steps()));
        }
        return patient.schedule();
    }

    /** Whether it ended because threads seemed to get no further. */
    static boolean repeatsItself(Result result) {
        return switch (result.ending()) {
            case ENDLESS, ENDLESS_LOOP, LEFT_RUNNING -> true;
            case COMPLETE, FAILED, STUCK, LEFT_BEHIND, TOO_LONG, GIVEN_UP, UNSUPPORTED -> false;
        };
    }

    private static boolean endAlike(Result one, Result other) {
        return one.ending() == other.ending() && one.steps() == other.steps();
    }

    private Cause causeOf(Result result) {
        return judge.judge(result).getFirst().finding().cause();
    }

    private Result simulate(Strategy strategy, Limits limits, Options options) {
        Result result = once(body, strategy, limits, options);
        steps += result.effort();
        return result;
    }

    // ---- on its own

    static Result once(Body body, Strategy strategy, Limits limits, Options options) {
        return once(body, strategy, limits, options, null);
    }

    static Result once(Body body, Strategy strategy, Limits limits, Options options, @Nullable Observer observer) {
        Simulation simulation = new Simulation(strategy, limits, options);
        if (observer != null) {
            simulation.observe(observer);
        }
        return simulation.run(new LockstepThread("main"), () -> run(body));
    }

    private static void run(Body body) {
        try {
            body.run();
        } catch (Throwable thrown) {
            Runs.<RuntimeException>rethrow(thrown);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
