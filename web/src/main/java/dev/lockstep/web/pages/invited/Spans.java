package dev.lockstep.web.pages.invited;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Spans of time as people say them. */
final class Spans {

    private Spans() {}

    /** In hours and minutes, such as {@code 1 hour 30 minutes}; below a minute in seconds. */
    static String words(Duration span) {
        if (span.toMinutes() == 0) {
            return count(span.toSeconds(), "second");
        }
        List<String> parts = new ArrayList<>();
        if (span.toHours() > 0) {
            parts.add(count(span.toHours(), "hour"));
        }
        if (span.toMinutesPart() > 0) {
            parts.add(count(span.toMinutesPart(), "minute"));
        }
        return String.join(" ", parts);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
