package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.simulation.Carrier;
import dev.lockstep.engine.simulation.Limits;
import dev.lockstep.engine.simulation.Observer;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.Result;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One schedule, run again.
 *
 * @param result how it ended
 * @param brokenAs the cause of a broken assertion
 * @param exact whether every deviation of the schedule was possible; if not, this is the execution of another schedule
 */
public record Replayed(Result result, Cause brokenAs, boolean exact) {

    /** Runs the schedule of {@code discovery} again. */
    public static Replayed of(Body body, Discovery discovery) {
        return of(body, discovery.schedule(), discovery.options(), brokenAs(discovery), null);
    }

    /**
     * Runs {@code schedule} again.
     *
     * @param brokenAs the cause of a broken assertion
     * @param observer sees every step; null if nobody looks
     */
    public static Replayed of(
            Body body, Schedule schedule, Options options, Cause brokenAs, @Nullable Observer observer) {
        return of(body, schedule, options, brokenAs, observer, Limits.USUAL);
    }

    /** As above, within other limits. */
    public static Replayed of(
            Body body, Schedule schedule, Options options, Cause brokenAs, @Nullable Observer observer, Limits limits) {
        Replay replay = new Replay(schedule);
        Result result = Carrier.call(() -> Runs.once(body, replay, limits, options, observer));
        return new Replayed(result, brokenAs, replay.followedAll());
    }

    /** The cause that a broken assertion has in the exploration that made {@code discovery}. */
    public static Cause brokenAs(Discovery discovery) {
        return discovery.finding() instanceof Finding.BrokenAssertion broken ? broken.cause() : Cause.ATOMICITY;
    }

    /** The finding of the same kind as {@code other}: for an exploration, the two count as one. */
    public Optional<Finding> like(Finding other) {
        return like(other, ClassNames::of);
    }

    /** As {@link #like(Finding)}, with names for objects. */
    public Optional<Finding> like(Finding other, Function<Object, String> names) {
        return new Judge(brokenAs, names)
                .judge(result).stream()
                        .map(Judge.Judged::finding)
                        .filter(finding -> isLike(finding, other))
                        .findFirst();
    }

    /** The first discovery of a finding that is {@code wanted}; {@code schedule} and {@code options} are those that were run. */
    public Optional<Discovery> discovery(Predicate<Finding> wanted, Schedule schedule, Options options) {
        // As in an exploration, where only the first schedule is the usual one.
        int number = schedule.equals(Schedule.USUAL) ? 1 : 2;
        return new Judge(brokenAs)
                .judge(result).stream()
                        .filter(judged -> wanted.test(judged.finding()))
                        .findFirst()
                        .map(judged -> new Discovery(judged.finding(), judged.thrown(), schedule, options, number));
    }

    /** The kind of a finding: for an exploration, those of the same kind count as one. */
    public static String kindOf(Finding finding) {
        return finding.cause() + Discovery.kindOf(finding);
    }

    /** Whether {@code race} is the one that {@code finding} is about. */
    public boolean isAbout(Result.Race race, Finding finding) {
        return isLike(Judge.race(race, result.threadNames()), finding);
    }

    private static boolean isLike(Finding one, Finding other) {
        return kindOf(one).equals(kindOf(other));
    }
}
