package dev.lockstep.web.pages.report;

import java.time.Duration;

/** Lengths of time as people read them. */
public final class Lengths {

    private Lengths() {}

    /** In the form {@code 1 h 2 min}, {@code 12 min 5 s} or {@code 5 s}. */
    public static String words(Duration length) {
        if (length.toHours() > 0) {
            return "%d h %d min".formatted(length.toHours(), length.toMinutesPart());
        }
        return length.toMinutes() > 0
                ? "%d min %d s".formatted(length.toMinutes(), length.toSecondsPart())
                : "%d s".formatted(length.toSecondsPart());
    }
}
