package dev.lockstep.cli.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Medians; of an even number of values, the mean of the middle two. */
public final class Medians {

    private Medians() {}

    static <T> Duration of(List<T> things, Function<T, Duration> value) {
        return of(things.stream().map(value).toList());
    }

    static Duration of(List<Duration> values) {
        return Duration.ofNanos(Math.round(ofNumbers(
                values.stream().map(Duration::toNanos).map(Long::doubleValue).toList())));
    }

    /**
     * The median of numbers in any order.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static double ofNumbers(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a median needs at least one value, got none");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
