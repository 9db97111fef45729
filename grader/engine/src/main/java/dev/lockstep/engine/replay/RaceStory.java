package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which steps tell of a data race: it ends with the second of the two accesses, whatever happened afterwards. */
final class RaceStory {

    private final Races.RaceSeen race;
    private final MissingEdge edge;
    private final RaceCalls calls;
    private final Set<Noted> told = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The story of {@code race} in {@code steps}, which end with it. */
    RaceStory(List<Noted> steps, Races.RaceSeen race) {
        this.race = race;
        this.edge = MissingEdge.of(steps, race);
        this.calls = RaceCalls.of(steps, race);
        Stream.of(edge.steps(), calls.steps(), ends(steps), writes(steps))
                .flatMap(it -> it)
                .forEach(told::add);
        told.add(last(steps));
    }

    /** As many of {@code all} as there were when the second access had happened; all of them if it has no step. */
    static List<Noted> cut(List<Noted> all, Races.RaceSeen race) {
        int end = all.indexOf(race.later().step());
        if (end < 0) {
            return all;
        }
        // What comes out of a call after that is not known yet.
        all.subList(end + 1, all.size()).stream()
                .map(step -> step.call)
                .filter(Objects::nonNull)
                .forEach(call -> call.endsApart = true);
        return all.subList(0, end + 1);
    }

    private static Noted last(List<Noted> steps) {
        return steps.getLast();
    }

    Races.RaceSeen race() {
        return race;
    }

    MissingEdge edge() {
        return edge;
    }

    RaceCalls calls() {
        return calls;
    }

    /** The step of the first access; null if none is known. */
    @Nullable
    Noted earlier() {
        return race.earlier() == null ? null : race.earlier().step();
    }

    boolean tells(Noted step) {
        return told.contains(step);
    }

    /** Whether one of the two threads does it. */
    boolean isByEither(Noted step) {
        return step.thread == race.race().thread() || step.thread == race.race().earlierThread();
    }

    /** The accesses themselves, and the ends of the calls that they come after. */
    private Stream<Noted> ends(List<Noted> steps) {
        Stream<Noted> accesses = Stream.of(earlier(), race.later().step()).filter(Objects::nonNull);
        return Stream.concat(
                accesses,
                steps.stream()
                        .filter(step ->
                                step.call != null && (step.call == calls.first() || step.call == calls.second())));
    }

    /** What is written to the variable from the value on that the first access meets. */
    private Stream<Noted> writes(List<Noted> steps) {
        Noted variable = race.later().step();
        int first = Math.max(0, steps.indexOf(earlier()));
        List<Noted> all = steps.stream()
                .filter(step ->
                        variable != null && step.inside && step.sort == Sort.WRITE && step.sameVariable(variable))
                .toList();
        long before = all.stream().filter(step -> steps.indexOf(step) < first).count();
        return all.stream().skip(Math.max(0, before - 1));
    }
}
