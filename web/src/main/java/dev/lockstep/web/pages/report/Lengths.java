package dev.lockstep.web.pages.report;

import java.time.Duration;

/** Lengths of time, and other amounts, as people read them. */
public final class Lengths {

    private Lengths() {}

    /** In the form {@code 1 hint} or {@code 2 hints}. */
    public static String counted(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

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
