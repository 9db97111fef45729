package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.simulation.Carrier;
import dev.lockstep.engine.simulation.Limits;
import dev.lockstep.engine.simulation.LockstepThread;
import dev.lockstep.engine.simulation.Observer;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.RareEvents;
import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.Simulation;
import dev.lockstep.engine.simulation.Strategy;
import java.util.ArrayList;
import java.util.EnumSet;
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
    private static final int WEAK_FAILURES = 3;
    private static final int LATE_WRITES = 4;

    /** The search for every interleaving also tries what one failure more does at each place: a retry is over after it. */
    private static final RareEvents BRANCHES = RareEvents.NONE.withWeakFailures(1);

    private static final int MOST_DISCOVERIES = 8;

    /** A race is the least of what is wrong where there is one: what it does may take a while to show. */
    private static final int PATIENCE_WITH_RACES = 3;

    /** Schedules without an end take thousands of steps each: after a finding, no more steps than these are taken. */
    private static final long MOST_STEPS_AFTER_FINDING = 500_000;

    /** Threads keep step with turns of one step, of two, and so on up to this many. */
    private static final int LONGEST_TURN = 4;

    private final Body body;
    private final Settings settings;
    private final Judge judge;
    private final List<Discovery> discoveries = new ArrayList<>(0);
    private final Set<String> kinds = new HashSet<>();
    private final Set<Cause> confirmed = EnumSet.noneOf(Cause.class);
    private int schedules;
    private long steps;
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

    private @Nullable Schedule recorded;
    private @Nullable String unsupported;

    /** Prepares an exploration. */
    public Exploration(Body body, Settings settings) {
        this.body = body;
        this.settings = settings;
        this.judge = new Judge(settings.brokenAs());
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
            note(asIs, result, () -> new Serial(order), plain(), schedules);
        }
        return always;
    }

    private List<Result> oneAfterAnother() {
        List<Result> results = new ArrayList<>();
        for (Serial.Order order : Serial.Order.values()) {
            results.add(simulate(() -> new Serial(order), plain()));
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
            int tried = search(search, plain());
            if (search.finished() && search.exact()) {
                if (raceSeen) {
                    search(new Exhaustive(true, LONGEST_EXHAUSTIVE), insideCollections());
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
            Result result = simulate(search, () -> new Path(search.path()), options);
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
            draw(portfolio, number, optionsOf(number));
        }
    }

    /** Threads that are equally fast can miss each other for ever; drawn schedules would never show it. */
    private void keepStep() {
        for (int turn = 1; turn <= LONGEST_TURN && goesOn(); turn++) {
            Options options = new Options(RareEvents.NONE, false, turn, settings.leaks(), settings.seed());
            Supplier<Strategy> strategy = () -> new Serial(Serial.Order.OLDEST_FIRST);
            Result result = simulate(strategy, options);
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
            draw(portfolio, number, raceSeen ? optionsOf(number) : optionsOf(number, true));
        }
    }

    /** A few more draws in which time never stands still; in all others two things may happen at the very same time. */
    private void sampleTicks() {
        RareEvents events = new RareEvents(0, 0, 0, 0, true);
        Portfolio portfolio = new Portfolio(settings.seed());
        int few = Math.clamp(settings.sampled() / 10, 2, 50);
        for (int number = 0; looksTwice && number < few && goesOn(); number++) {
            draw(portfolio, number, new Options(events, false, settings.leaks(), settings.seed() + number));
        }
    }

    private void draw(Portfolio portfolio, int number, Options options) {
        Portfolio.Draw draw =
                portfolio.draw(number, mayWriteLate && options.rare().lateWrites() > 0);
        Meetings strategy = draw.strategy();
        Result result = simulate(strategy, draw::strategy, options);
        schedules++;
        portfolio.saw(result.steps(), strategy);
        note(judge, result, draw::strategy, options, schedules);
    }

    private Options plain() {
        return new Options(BRANCHES, false, settings.leaks(), settings.seed());
    }

    /** Once there is a race, what it does inside a collection is of interest, too. */
    private Options insideCollections() {
        return new Options(BRANCHES, true, settings.leaks(), settings.seed());
    }

    /** What is rare happens in one draw of four, with each strategy in turn. */
    private Options optionsOf(int number) {
        return optionsOf(number, (number + Portfolio.round(number)) % 4 == 3);
    }

    private Options optionsOf(int number, boolean rare) {
        int early = settings.adversarialTime() && (number + Portfolio.round(number)) % 4 >= 2 ? EARLY_TIMERS : 0;
        boolean inside = raceSeen && (number + Portfolio.round(number)) % 2 == 0;
        int late = (number + Portfolio.round(number)) % 2 == 0 ? 0 : LATE_WRITES;
        RareEvents events = rare
                ? new RareEvents(SPURIOUS_WAKE_UPS, early, WEAK_FAILURES, late, false)
                : new RareEvents(0, early, 0, late, false);
        return new Options(events, inside, settings.leaks(), settings.seed() + number);
    }

    // ---- one schedule

    private boolean goesOn() {
        int more = onlyRaces ? PATIENCE_WITH_RACES * settings.afterFinding() : settings.afterFinding();
        boolean enough = schedules - firstFoundAt >= more || steps - stepsWhenFound >= MOST_STEPS_AFTER_FINDING;
        return unsupported == null && steps < settings.steps() && (firstFoundAt == Integer.MAX_VALUE || !enough);
    }

    private Result simulate(Supplier<Strategy> strategy, Options options) {
        return simulate(strategy.get(), strategy, options);
    }

    /** Runs one schedule; whether threads get no further is looked at with patience once for each cause, then given up early. */
    private Result simulate(Strategy strategy, Supplier<Strategy> again, Options options) {
        Progress.begin(schedules + 1, settings.exhaustive() + settings.sampled());
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

    /** Whether it ended because threads seemed to get no further. */
    static boolean repeatsItself(Result result) {
        return switch (result.ending()) {
            case ENDLESS, ENDLESS_LOOP, LEFT_RUNNING -> true;
            case COMPLETE, FAILED, STUCK, LEFT_BEHIND, TOO_LONG, GIVEN_UP, UNSUPPORTED -> false;
        };
    }

    private Cause causeOf(Result result) {
        return judge.judge(result).getFirst().finding().cause();
    }

    private Result simulate(Strategy strategy, Limits limits, Options options) {
        Result result = simulate(body, strategy, limits, options);
        steps += result.effort();
        return result;
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
            stepsWhenFound = steps;
        }
        raceSeen |= !result.races().isEmpty();
        onlyRaces &= judged.size() == result.races().size();
        Schedule schedule = null;
        for (Judge.Judged each : judged) {
            if (discoveries.size() < MOST_DISCOVERIES && kinds.add(kindOf(each.finding()))) {
                schedule = schedule == null ? record(result, again, options) : schedule;
                discoveries.add(new Discovery(each.finding(), each.thrown(), schedule, options, number));
            }
        }
    }

    static String kindOf(Finding finding) {
        return switch (finding) {
            case Finding.DataRace race -> race.cause() + race.variable().replaceAll("\\d+", "");
            case Finding.EscapedException escaped -> escaped.type();
            case Finding.BrokenAssertion _,
                    Finding.Stuck _,
                    Finding.ThreadsLeft _,
                    Finding.LocksLeft _,
                    Finding.LimitExceeded _ -> finding.cause().name();
        };
    }

    /** Runs a schedule once more to write it down, with as little patience as when it ran first. */
    private Schedule record(Result first, Supplier<Strategy> again, Options options) {
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

    private static boolean endAlike(Result one, Result other) {
        return one.ending() == other.ending() && one.steps() == other.steps();
    }
}
