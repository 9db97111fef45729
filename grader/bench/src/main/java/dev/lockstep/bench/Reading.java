package dev.lockstep.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a measuring process says at its end.
 *
 * @param schedules how many schedules it ran while it measured
 * @param time how long they took
 * @param note what it saw: {@link #FOUND}, {@link #NOTHING}, or why it could not measure
 */
record Reading(long schedules, Duration time, String note) {

    /** A mistake was found. */
    static final String FOUND = "found";

    /** Nothing was found. */
    static final String NOTHING = "nothing";

    private static final String MARK = "reading";

    /** Prints it, to be found by {@link #in}. */
    void print() {
        System.out.println(MARK + " " + schedules + " " + time.toNanos() + " " + note);
    }

    /** The last one in the output of a process. */
    static Optional<Reading> in(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(MARK + " "))
                .map(Reading::parse)
                .reduce((_, last) -> last);
    }

    private static Reading parse(String line) {
        String[] words = line.split(" ", 4);
        return new Reading(Long.parseLong(words[1]), Duration.ofNanos(Long.parseLong(words[2])), words[3]);
    }

    boolean isOf(String what) {
        return note.equals(what);
    }

    double perSecond() {
        return schedules / (time.toNanos() / 1e9);
    }
}
