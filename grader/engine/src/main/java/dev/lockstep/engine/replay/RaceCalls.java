package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The check's calls of the code under test in which, or after which, the two accesses of a data race happen.
 *
 * @param first that of the thread of the earlier access; null if it called nothing before
 * @param second that of the other one
 */
record RaceCalls(@Nullable Noted first, @Nullable Noted second) {

    static RaceCalls of(List<Noted> steps, Races.RaceSeen race) {
        Races.LastAccess earlier = race.earlier();
        return new RaceCalls(
                before(earlier == null ? null : earlier.step(), steps),
                before(race.later().step(), steps));
    }

    private static @Nullable Noted before(@Nullable Noted access, List<Noted> steps) {
        if (access == null) {
            return null;
        }
        return steps.subList(0, Math.max(0, steps.indexOf(access))).reversed().stream()
                .filter(step -> step.thread == access.thread && step.sort == Sort.CALLED_BY_CHECK)
                .findFirst()
                .orElse(null);
    }

    Stream<Noted> steps() {
        return Stream.of(first, second).filter(Objects::nonNull);
    }
}
