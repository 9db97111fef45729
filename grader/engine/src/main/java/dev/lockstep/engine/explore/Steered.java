package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.simulation.Carrier;
import dev.lockstep.engine.simulation.Limits;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.Result;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An execution in which a person has decided.
 *
 * @param result how far it came; given up if a decision is open
 * @param sight what was seen in it
 * @param schedule what was decided, to be run again
 * @param open the first decision that nobody has made; empty if the execution has ended
 * @param questions what the last move left open besides threads
 * @param seenBeforeLastMove how many steps had been seen before it
 */
public record Steered<S extends Sight>(
        Result result,
        S sight,
        Schedule schedule,
        Optional<Crossroads> open,
        List<Question> questions,
        int seenBeforeLastMove) {

    /** Within these, most that has no end is seen to have none; what takes fewer steps than these decide on is the same within others. */
    private static final Limits SOON = Limits.USUAL.impatient().within(1_500);

    public Steered {
        questions = List.copyOf(questions);
    }

    /**
     * Runs the body under these moves.
     *
     * @param sight makes who looks at one run: it may take several until it is known where there is something to decide
     * @throws StrayMoveException if a move is not possible there
     */
    public static <S extends Sight> Steered<S> of(Body body, List<Move> moves, Options options, Supplier<S> sight) {
        return Carrier.call(() -> steered(moves, options, sight, course -> Run.of(body, course)));
    }

    /** The same, for what comes next: after a thousand steps nobody looks any further. */
    public <T extends Sight> Steered<T> tried(Body body, List<Move> moves, Options options, Supplier<T> other) {
        Limits limits = Limits.USUAL.impatient().within(Math.max(SOON.steps(), result.steps() + 1_000));
        return Carrier.call(() -> steered(moves, options, other, course -> Run.within(limits, body, course)));
    }

    private static <S extends Sight> Steered<S> steered(
            List<Move> moves, Options options, Supplier<S> sight, Function<Run.Course<S>, Run<S>> runs) {
        Set<Integer> stops = new HashSet<>();
        while (true) {
            Run<S> run = runs.apply(new Run.Course<>(moves, stops, options, sight));
            if (run.steering().missed() < 0) {
                return run.steered();
            }
            stops.add(run.steering().missed());
        }
    }

    /** What is wrong under this schedule, the gravest first, one of each kind, and how to see it again. */
    public List<Discovery> discoveries(Cause brokenAs, Options options) {
        // As in an exploration, where only the first schedule is the usual one.
        int number = schedule.equals(Schedule.USUAL) ? 1 : 2;
        Map<String, Discovery> byKind = new LinkedHashMap<>();
        for (Judge.Judged judged : new Judge(brokenAs).judge(result)) {
            byKind.putIfAbsent(
                    Discovery.kindOf(judged.finding()),
                    new Discovery(judged.finding(), judged.thrown(), schedule, options, number));
        }
        return new Explored(List.copyOf(byKind.values()), new Coverage.Sample(1), null).discoveries();
    }

    /** One run under moves. */
    private record Run<S extends Sight>(Result result, S sight, Steering steering, Recorder recorder) {

        /** What is to be run. */
        record Course<S extends Sight>(List<Move> moves, Set<Integer> stops, Options options, Supplier<S> sight) {}

        /**
         * As an exploration does it: whether threads get no further is looked at with patience only where there is a suspicion, and
         * then by nobody who writes it all down.
         */
        static <S extends Sight> Run<S> of(Body body, Course<S> course) {
            Run<S> soon = within(SOON, body, course);
            return soon.result.steps() < SOON.steps()
                    ? soon
                    : soon.withoutEnd(body, course.options()).orElseGet(() -> later(body, course));
        }

        private static <S extends Sight> Run<S> later(Body body, Course<S> course) {
            Run<S> later = within(Limits.USUAL.impatient(), body, course);
            return Runs.repeatsItself(later.result)
                    ? later.withoutEnd(body, course.options()).orElseGet(() -> within(Limits.USUAL, body, course))
                    : later;
        }

        /** The same, with what a replay finds where its patience ends; empty if the threads get further than it seemed. */
        private Optional<Run<S>> withoutEnd(Body body, Options options) {
            if (!Runs.repeatsItself(result)) {
                return Optional.empty();
            }
            Result patient = Runs.once(body, new Replay(recorder.schedule()), Limits.USUAL, options);
            return Runs.repeatsItself(patient)
                    ? Optional.of(new Run<>(patient, sight, steering, recorder))
                    : Optional.empty();
        }

        private static <S extends Sight> Run<S> within(Limits limits, Body body, Course<S> course) {
            S sight = course.sight().get();
            Steering steering = new Steering(course.moves(), sight, course.stops());
            Recorder recorder = new Recorder(steering);
            Result result = Runs.once(body, recorder, limits, course.options(), sight.observer());
            return new Run<>(result, sight, steering, recorder);
        }

        Steered<S> steered() {
            steering.stray().ifPresent(why -> {
                throw new StrayMoveException(why);
            });
            return new Steered<>(
                    result,
                    sight,
                    recorder.schedule(),
                    steering.open(),
                    steering.questions(),
                    steering.seenBeforeLastMove());
        }
    }
}
