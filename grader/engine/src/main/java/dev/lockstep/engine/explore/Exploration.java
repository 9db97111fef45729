package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.simulation.Carrier;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.Result;
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
    private static final int MOST_DISCOVERIES = 8;

    /** A race is the least of what is wrong where there is one: what it does may take a while to show. */
    private static final int PATIENCE_WITH_RACES = 3;

    /** Schedules without an end take thousands of steps each: after a finding, no more steps than these are taken. */
    private static final long MOST_STEPS_AFTER_FINDING = 500_000;

    /** Threads keep step with turns of one step, of two, and so on up to this many. */
    private static final int LONGEST_TURN = 4;

    private final Settings settings;
    private final Judge judge;
    private final Runs runs;
    private final Chances chances;
    private final List<Discovery> discoveries = new ArrayList<>(0);
    private final Set<String> kinds = new HashSet<>();
    private int schedules;
    private int firstFoundAt = Integer.MAX_VALUE;
    private long stepsWhenFound;
    private boolean raceSeen;
    private boolean onlyRaces = true;

    /** Whether writes may reach other threads late, which only samples show. */
    private boolean mayWriteLate;

    /** Whether a thread may see the same time twice, which only stands still here. */
    private boolean looksTwice;

    /** Whether there was a schedule that broke no assertion. */
    private boolean everHeld;

    /** Whether an assertion broke in a schedule in which no thread had to take turns. */
    private boolean brokeWithoutTurns;

    private @Nullable String unsupported;

    /** Prepares an exploration. */
    public Exploration(Body body, Settings settings) {
        this.settings = settings;
        this.judge = new Judge(settings.brokenAs());
        this.runs = new Runs(body, settings, judge, () -> schedules + 1);
        this.chances = new Chances(settings);
    }

    /** Runs it. */
    public Explored run() {
        try {
            return Carrier.call(this::explore);
        } finally {
            Progress.end();
        }
    }

    private Explored explore() {
        if (breaksWithoutOverlap() || unsupported != null) {
            return new Explored(discoveries, new Coverage.Sample(schedules), unsupported);
        }
        Coverage coverage = searchAll();
        sampleTicks();
        if (brokeWithoutTurns && !everHeld && !isAboutTime(settings.brokenAs())) {
            discoveries.replaceAll(Discovery::asWrongResult);
        }
        return new Explored(discoveries, coverage, unsupported);
    }

    // ---- one after another

    /**
     * Runs threads in all serial orders; true if an assertion breaks in each, so that nothing more is to be learnt.
     *
     * <p>An order counts only if threads gave way because they had to: they ended, or were blocked. One that spins does not; sooner or later
     * it has to take turns with the others, at any step, and what breaks then may break because of that. If there is such an order, it is a
     * wrong result only if no schedule at all lets the assertion hold.
     */
    private boolean breaksWithoutOverlap() {
        List<Result> results = oneAfterAnother();
        boolean always = results.stream().allMatch(Exploration::isBrokenByItself);
        Judge asIs = always && !isAboutTime(settings.brokenAs()) ? new Judge(Cause.WRONG_RESULT) : judge;
        for (Serial.Order order : Serial.Order.values()) {
            Result result = results.get(schedules++);
            note(asIs, result, () -> new Serial(order), chances.plain(), schedules);
        }
        return always;
    }

    private List<Result> oneAfterAnother() {
        List<Result> results = new ArrayList<>();
        for (Serial.Order order : Serial.Order.values()) {
            results.add(runs.simulate(() -> new Serial(order), chances.plain()));
        }
        return results;
    }

    /** The cause of a broken assertion: what the settings say, unless it breaks in all serial orders. */
    public Cause causeOfBrokenAssertion() {
        boolean always = Carrier.call(this::oneAfterAnother).stream().allMatch(Exploration::isBrokenByItself);
        return always && !isAboutTime(settings.brokenAs()) ? Cause.WRONG_RESULT : settings.brokenAs();
    }

    private static boolean isBrokenByItself(Result result) {
        return isBroken(result) && !result.tookTurns();
    }

    /** Whether a check looks at how long things take: its threads overlap, even when each runs until it has to wait. */
    private static boolean isAboutTime(Cause cause) {
        return cause == Cause.LATE || cause == Cause.SERIALISED;
    }

    private static boolean isBroken(Result result) {
        return result.failure() instanceof AssertionError;
    }

    // ---- every interleaving

    private Coverage searchAll() {
        if (settings.exhaustive() > 0) {
            Exhaustive search = new Exhaustive(true, LONGEST_EXHAUSTIVE);
            int tried = search(search, chances.plain());
            if (search.finished() && search.exact()) {
                if (raceSeen) {
                    search(new Exhaustive(true, LONGEST_EXHAUSTIVE), chances.insideCollections());
                }
                if (mayWriteLate) {
                    sample();
                    return new Coverage.Sample(schedules);
                }
                sampleRareEvents();
                return new Coverage.Every(tried);
            }
        }
        sample();
        return new Coverage.Sample(schedules);
    }

    private int search(Exhaustive search, Options options) {
        int executions = 0;
        int redundant = 0;
        while (!search.finished() && search.exact() && executions < settings.exhaustive() && goesOn()) {
            Result result = runs.simulate(search, () -> new Path(search.path()), options);
            schedules++;
            if (result.ending() == Result.Ending.GIVEN_UP) {
                redundant++;
            } else {
                note(judge, result, () -> new Path(search.path()), options, schedules);
            }
            executions++;
            search.advance();
        }
        return executions - redundant;
    }

    // ---- samples

    private void sample() {
        keepStep();
        Portfolio portfolio = new Portfolio(settings.seed());
        for (int number = 0; number < settings.sampled() && goesOn(); number++) {
            draw(portfolio, number, chances.ofDraw(number, raceSeen));
        }
    }

    /** Threads that are equally fast can miss each other for ever; drawn schedules would never show it. */
    private void keepStep() {
        for (int turn = 1; turn <= LONGEST_TURN && goesOn(); turn++) {
            Options options = chances.inStep(turn);
            Supplier<Strategy> strategy = () -> new Serial(Serial.Order.OLDEST_FIRST);
            Result result = runs.simulate(strategy, options);
            schedules++;
            note(judge, result, strategy, options, schedules);
            if (result.ending() == Result.Ending.GIVEN_UP) {
                return;
            }
        }
    }

    /** Every interleaving has been seen; what is left are wake-ups without a reason and timers that fire early. */
    private void sampleRareEvents() {
        Portfolio portfolio = new Portfolio(settings.seed());
        int rare = Math.min(settings.sampled() / 5, 200);
        for (int number = 0; number < rare && goesOn(); number++) {
            draw(portfolio, number, raceSeen ? chances.ofDraw(number, true) : chances.ofRareDraw(number));
        }
    }

    /** A few more draws in which time never stands still; in all others two things may happen at the very same time. */
    private void sampleTicks() {
        Portfolio portfolio = new Portfolio(settings.seed());
        int few = Math.clamp(settings.sampled() / 10, 2, 50);
        for (int number = 0; looksTwice && number < few && goesOn(); number++) {
            draw(portfolio, number, chances.ticking(number));
        }
    }

    private void draw(Portfolio portfolio, int number, Options options) {
        Portfolio.Draw draw =
                portfolio.draw(number, mayWriteLate && options.rare().lateWrites() > 0);
        Meetings strategy = draw.strategy();
        Result result = runs.simulate(strategy, draw::strategy, options);
        schedules++;
        portfolio.saw(result.steps(), strategy);
        note(judge, result, draw::strategy, options, schedules);
    }

    // ---- one schedule

    private boolean goesOn() {
        int more = onlyRaces ? PATIENCE_WITH_RACES * settings.afterFinding() : settings.afterFinding();
        boolean enough = schedules - firstFoundAt >= more || runs.steps() - stepsWhenFound >= MOST_STEPS_AFTER_FINDING;
        return unsupported == null && runs.steps() < settings.steps() && (firstFoundAt == Integer.MAX_VALUE || !enough);
    }

    private void note(Judge by, Result result, Supplier<Strategy> again, Options options, int number) {
        if (result.ending() == Result.Ending.UNSUPPORTED) {
            unsupported = result.unsupported();
            return;
        }
        mayWriteLate |= result.mayWriteLate();
        looksTwice |= result.looksTwice();
        brokeWithoutTurns |= isBroken(result) && !result.tookTurns();
        everHeld |= !isBroken(result) && result.ending() != Result.Ending.GIVEN_UP;
        List<Judge.Judged> judged = by.judge(result);
        if (judged.isEmpty()) {
            return;
        }
        if (firstFoundAt == Integer.MAX_VALUE) {
            firstFoundAt = number;
            stepsWhenFound = runs.steps();
        }
        raceSeen |= !result.races().isEmpty();
        onlyRaces &= judged.size() == result.races().size();
        Schedule schedule = null;
        for (Judge.Judged each : judged) {
            if (discoveries.size() < MOST_DISCOVERIES && kinds.add(Discovery.kindOf(each.finding()))) {
                schedule = schedule == null ? runs.record(result, again, options) : schedule;
                discoveries.add(new Discovery(each.finding(), each.thrown(), schedule, options, number));
            }
        }
    }
}
