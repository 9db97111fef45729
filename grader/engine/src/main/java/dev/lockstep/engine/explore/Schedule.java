package dev.lockstep.engine.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A schedule, as what sets it apart from the usual one, in which a thread runs until it can go no further and then the one with
 * the lowest number goes on.
 *
 * <p>A decision is named by the thread that ran last and by how many points that thread had passed, so that leaving one deviation
 * out does not rename the others.
 *
 * @param deviations in the order in which they come
 */
public record Schedule(List<Deviation> deviations) {

    /** The usual schedule. */
    public static final Schedule USUAL = new Schedule(List.of());

    public Schedule {
        deviations = List.copyOf(deviations);
    }

    /** What a deviation is about. */
    public enum Kind {
        /** Another thread goes on; the value is its number. */
        THREAD,
        /** Something else is chosen; the value is the alternative. */
        CHOICE
    }

    /**
     * One decision that is not the usual one.
     *
     * @param thread the number of the thread that ran last; -1 before the first
     * @param point how many points it had passed
     * @param value what is chosen instead
     */
    public record Deviation(Kind kind, int thread, int point, int value) {

        long key() {
            return key(kind, thread, point);
        }

        static long key(Kind kind, int thread, int point) {
            return ((long) (thread + 1) << 40) | ((long) point << 1) | (kind == Kind.THREAD ? 0 : 1);
        }
    }

    /** This schedule without the deviations {@code from} to {@code to}, the latter excluded. */
    public Schedule without(int from, int to) {
        return new Schedule(java.util.stream.IntStream.range(0, deviations.size())
                .filter(index -> index < from || index >= to)
                .mapToObj(deviations::get)
                .toList());
    }

    Map<Long, Integer> byKey() {
        Map<Long, Integer> values = new HashMap<>();
        deviations.forEach(each -> values.put(each.key(), each.value()));
        return values;
    }
}
