package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.simulation.Limits;
import dev.lockstep.engine.simulation.LockstepThread;
import dev.lockstep.engine.simulation.Observer;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.Simulation;
import dev.lockstep.engine.simulation.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a body under schedule after schedule and gathers what they show.
 *
 * <p>First threads run one after another, to tell what is wrong without any overlap. Then every interleaving is tried, up to a
 * budget of schedules; if there are more, a fixed mix of strategies draws a fixed number of them. All of it depends on the
 * settings only: the same body always gets the same result.
 */
public final class Exploration {

    private static final int LONGEST_EXHAUSTIVE = 400;
    private static final int SPURIOUS_WAKE_UPS = 3;
    private static final int EARLY_TIMERS = 3;
    private static final int MOST_DISCOVERIES = 8;

    private final Body body;
    private final Settings settings;
    private final Judge judge;
    private final List<Discovery> discoveries = new ArrayList<>(0);
    private final Set<String> kinds = new HashSet<>();
    private int schedules;
    private int firstFoundAt = Integer.MAX_VALUE;
    private boolean raceSeen;
    private @Nullable String unsupported;

    /** Prepares an exploration. */
    public Exploration(Body body, Settings settings) {
        this.body = body;
        this.settings = settings;
        this.judge = new Judge(settings.brokenAs());
    }

    /** Runs it. */
    public Explored run() {
        if (breaksWithoutOverlap() || unsupported != null) {
            return new Explored(discoveries, new Coverage.Sample(schedules), unsupported);
        }
        Coverage coverage = searchAll();
        return new Explored(discoveries, coverage, unsupported);
    }

    // ---- one after another

    /** Runs threads in all serial orders; true if an assertion breaks in each, so that nothing more is to be learnt. */
    private boolean breaksWithoutOverlap() {
        List<Result> results = new ArrayList<>();
        for (Serial.Order order : Serial.Order.values()) {
            results.add(simulate(new Serial(order), plain()));
        }
        boolean always = results.stream().allMatch(Exploration::isBroken);
        Judge asIs = always ? new Judge(Cause.WRONG_RESULT) : judge;
        for (Serial.Order order : Serial.Order.values()) {
            Result result = results.get(schedules++);
            note(asIs, result, () -> new Serial(order), plain(), schedules);
        }
        return always;
    }

    private static boolean isBroken(Result result) {
        return result.ending() == Result.Ending.FAILED && result.failure() instanceof AssertionError;
    }

    // ---- every interleaving

    private Coverage searchAll() {
        if (settings.exhaustive() > 0) {
            Exhaustive search = new Exhaustive(true, LONGEST_EXHAUSTIVE);
            int tried = search(search);
            if (search.finished() && search.exact()) {
                sampleRareEvents();
                return new Coverage.Every(tried);
            }
        }
        sample();
        return new Coverage.Sample(schedules);
    }

    private int search(Exhaustive search) {
        int executions = 0;
        int redundant = 0;
        while (!search.finished() && search.exact() && executions < settings.exhaustive() && goesOn()) {
            Result result = simulate(search, plain());
            schedules++;
            if (result.ending() == Result.Ending.GIVEN_UP) {
                redundant++;
            } else {
                int[] path = search.path();
                note(judge, result, () -> new Path(path), plain(), schedules);
            }
            executions++;
            search.advance();
        }
        return executions - redundant;
    }

    // ---- samples

    private void sample() {
        Portfolio portfolio = new Portfolio(settings.seed());
        for (int number = 0; number < settings.sampled() && goesOn(); number++) {
            draw(portfolio, number, optionsOf(number));
        }
    }

    /** Every interleaving has been seen; what is left are wake-ups without a reason and timers that fire early. */
    private void sampleRareEvents() {
        Portfolio portfolio = new Portfolio(settings.seed());
        int rare = Math.min(settings.sampled() / 5, 200);
        for (int number = 0; number < rare && goesOn(); number++) {
            draw(portfolio, number, optionsOf(raceSeen ? number : number * 4 + 3));
        }
    }

    private void draw(Portfolio portfolio, int number, Options options) {
        Portfolio.Draw draw = portfolio.draw(number);
        Result result = simulate(draw.strategy(), options);
        schedules++;
        portfolio.sawSteps(result.steps());
        note(judge, result, () -> draw.again().strategy(), options, schedules);
    }

    private Options plain() {
        return new Options(0, 0, false, settings.leaks(), settings.seed());
    }

    private Options optionsOf(int number) {
        boolean rare = number % 4 == 3;
        int early = settings.adversarialTime() && number % 4 >= 2 ? EARLY_TIMERS : 0;
        boolean inside = raceSeen && number % 2 == 0;
        return new Options(rare ? SPURIOUS_WAKE_UPS : 0, early, inside, settings.leaks(), settings.seed() + number);
    }

    // ---- one schedule

    private boolean goesOn() {
        boolean enough = schedules - firstFoundAt >= settings.afterFinding();
        return unsupported == null && (firstFoundAt == Integer.MAX_VALUE || !enough);
    }

    private Result simulate(Strategy strategy, Options options) {
        return simulate(body, strategy, settings.limits(), options);
    }

    static Result simulate(Body body, Strategy strategy, Limits limits, Options options) {
        return simulate(body, strategy, limits, options, null);
    }

    static Result simulate(Body body, Strategy strategy, Limits limits, Options options, @Nullable Observer observer) {
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
            Exploration.<RuntimeException>rethrow(thrown);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private void note(Judge by, Result result, Supplier<Strategy> again, Options options, int number) {
        if (result.ending() == Result.Ending.UNSUPPORTED) {
            unsupported = result.unsupported();
            return;
        }
        List<Judge.Judged> judged = by.judge(result);
        if (judged.isEmpty()) {
            return;
        }
        firstFoundAt = Math.min(firstFoundAt, number);
        raceSeen |= !result.races().isEmpty();
        Schedule schedule = null;
        for (Judge.Judged each : judged) {
            if (discoveries.size() < MOST_DISCOVERIES && kinds.add(kindOf(each.finding()))) {
                schedule = schedule == null ? record(result, again.get(), options) : schedule;
                discoveries.add(new Discovery(each.finding(), each.thrown(), schedule, options, number));
            }
        }
    }

    static String kindOf(Finding finding) {
        return switch (finding) {
            case Finding.DataRace race -> race.cause() + race.variable();
            case Finding.EscapedException escaped -> escaped.type();
            case Finding.BrokenAssertion _,
                    Finding.Stuck _,
                    Finding.ThreadsLeft _,
                    Finding.LocksLeft _,
                    Finding.LimitExceeded _ -> finding.cause().name();
        };
    }

    /** Runs a schedule once more to write it down. */
    private Schedule record(Result first, Strategy again, Options options) {
        Recorder recorder = new Recorder(again);
        Result second = simulate(recorder, options);
        if (second.ending() != first.ending() || second.steps() != first.steps()) {
            throw new IllegalStateException(
                    "the same schedule ran twice and ended differently: %s after %d steps, then %s after %d steps"
                            .formatted(first.ending(), first.steps(), second.ending(), second.steps()));
        }
        return recorder.schedule();
    }
}
