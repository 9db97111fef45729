package dev.lockstep.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the time of a check with 1,000 schedules goes, in a JVM of its own.
 *
 * @param start from the command to the first line of the program
 * @param first the first schedule, which loads and rewrites nearly all classes
 * @param exploring all others
 */
record Check(Duration start, Duration first, Duration exploring) {

    private static final String MARK = "check";

    Duration afterStart() {
        return first.plus(exploring);
    }

    /** Prints it, to be found by {@link #in}. */
    void print() {
        System.out.println(MARK + " " + start.toNanos() + " " + first.toNanos() + " " + exploring.toNanos());
    }

    /** The one in the output of a process. */
    static Optional<Check> in(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(MARK + " "))
                .map(Check::parse)
                .findFirst();
    }

    private static Check parse(String line) {
        String[] words = line.split(" ", 4);
        return new Check(nanos(words[1]), nanos(words[2]), nanos(words[3]));
    }

    private static Duration nanos(String word) {
        return Duration.ofNanos(Long.parseLong(word));
    }

    /** The middle one of each part. */
    static Check median(List<Check> checks) {
        return new Check(middle(checks, Check::start), middle(checks, Check::first), middle(checks, Check::exploring));
    }

    private static Duration middle(List<Check> checks, Function<Check, Duration> part) {
        return checks.stream()
                .map(part)
                .sorted(Comparator.naturalOrder())
                .skip(checks.size() / 2)
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
