package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of a data race do that could have ordered their two accesses (JLS 17.4.5), and does not.
 *
 * @param release what the first thread does after its access by which it hands something on: it gives a lock back, writes a
 *     volatile variable, calls something that threads share; null if it does nothing of that kind
 * @param acquire how the other thread took the same thing over, too early; null if it never did
 * @param met the last steps that do order the two threads, the first thread's before the other's; empty if none were seen
 */
record MissingEdge(@Nullable Noted release, @Nullable Noted acquire, List<Noted> met) {

    private static final MissingEdge NONE = new MissingEdge(null, null, List.of());

    /** The edge that is missing between the accesses of {@code race}, looked for in {@code steps}. */
    static MissingEdge of(List<Noted> steps, Races.RaceSeen race) {
        Races.LastAccess first = race.earlier();
        int from = first == null ? -1 : steps.indexOf(first.step());
        int to = steps.indexOf(race.later().step());
        return first == null || from < 0 || to < 0 ? NONE : new Search(steps, race, from, to).edge(first.holds());
    }

    /** The steps that belong to it. */
    Stream<Noted> steps() {
        return Stream.concat(Stream.of(release, acquire).filter(Objects::nonNull), met.stream());
    }

    /**
     * The search for one.
     *
     * @param from the index of the first access
     * @param to the index of the second one
     */
    private record Search(List<Noted> steps, Races.RaceSeen race, int from, int to) {

        MissingEdge edge(List<Object> held) {
            List<Noted> releases = between(from, to, race.race().earlierThread(), Search::releases);
            List<Noted> acquires = between(-1, to, race.race().thread(), Search::acquires);
            Optional<Noted> release = releases.stream()
                    .filter(step -> held.stream().anyMatch(lock -> lock == step.object))
                    .findFirst()
                    .or(() -> releases.stream()
                            .filter(step -> acquires.stream().anyMatch(it -> isOfSame(it, step)))
                            .findFirst())
                    .or(() -> releases.stream()
                            .filter(step -> step.sort == Sort.WRITE)
                            .findFirst());
            Optional<Noted> acquire = release.flatMap(step -> acquires.stream()
                    .filter(it -> isOfSame(it, step) && steps.indexOf(it) < steps.indexOf(step))
                    .reduce((_, last) -> last));
            return new MissingEdge(release.orElse(null), acquire.orElse(null), met(acquires));
        }

        private List<Noted> between(int after, int before, int thread, Predicate<Noted> wanted) {
            return steps.subList(after + 1, before).stream()
                    .filter(step -> step.thread == thread && wanted.test(step))
                    .toList();
        }

        private static boolean releases(Noted step) {
            return step.inside
                    && (step.isOf(Sort.EXIT, Sort.WAIT)
                            || (step.sort == Sort.WRITE && step.place().isVolatile()));
        }

        private static boolean acquires(Noted step) {
            return step.inside
                    && (step.isOf(Sort.ENTER, Sort.WAKE)
                            || (step.sort == Sort.READ && step.place().isVolatile()));
        }

        private static boolean isOfSame(Noted one, Noted other) {
            return one.isAccess() ? one.sameVariable(other) : !other.isAccess() && one.object == other.object;
        }

        /** The last hand-over from the first thread to the other one; else who started them. */
        private List<Noted> met(List<Noted> acquires) {
            List<Noted> before = between(-1, from, race.race().earlierThread(), Search::releases);
            Optional<List<Noted>> handedOver = acquires.reversed().stream()
                    .flatMap(it -> before.reversed().stream()
                            .filter(release -> isOfSame(it, release) && steps.indexOf(release) < steps.indexOf(it))
                            .limit(1)
                            .map(release -> List.of(release, it)))
                    .findFirst();
            return handedOver.orElseGet(this::starts);
        }

        /** If one of the two started the other, that alone. */
        private List<Noted> starts() {
            List<Noted> starts = IntStream.of(
                            race.race().earlierThread(), race.race().thread())
                    .mapToObj(thread -> steps.stream()
                            .filter(step -> step.sort == Sort.START && step.other == thread)
                            .findFirst())
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(steps::indexOf))
                    .toList();
            return starts.stream()
                    .filter(step -> step.thread == race.race().earlierThread()
                            || step.thread == race.race().thread())
                    .findFirst()
                    .map(List::of)
                    .orElse(starts);
        }
    }
}
