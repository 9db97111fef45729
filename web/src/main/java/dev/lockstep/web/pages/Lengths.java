package dev.lockstep.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lengths of time, and other amounts, as people read them. Time that is negative is told as none. */
public final class Lengths {

    private static final long MILLIS_OF_A_MINUTE = 60_000;

    private Lengths() {}

    /** In the form {@code 1 hint} or {@code 2 hints}. */
    public static String counted(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    /** For tables: in the form {@code 1 h 2 min}, {@code 12 min 5 s} or {@code 5 s}. */
    public static String brief(Duration length) {
        Duration some = atLeastNone(length);
        if (some.toHours() > 0) {
            return "%d h %d min".formatted(some.toHours(), some.toMinutesPart());
        }
        return some.toMinutes() > 0
                ? "%d min %d s".formatted(some.toMinutes(), some.toSecondsPart())
                : "%d s".formatted(some.toSecondsPart());
    }

    /** For sentences: in hours and minutes, such as {@code 1 hour 30 minutes}; below a minute in seconds. */
    public static String words(Duration length) {
        Duration some = atLeastNone(length);
        if (some.toMinutes() == 0) {
            return counted(some.toSeconds(), "second");
        }
        return Stream.of(part(some.toHours(), "hour"), part(some.toMinutesPart(), "minute"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : counted(number, unit);
    }

    /** The same for time that is left: a minute that has begun counts. */
    public static String left(Duration length) {
        long minutes = Math.ceilDiv(atLeastNone(length).toMillis(), MILLIS_OF_A_MINUTE);
        return minutes == 0 ? "0 minutes" : words(Duration.ofMinutes(minutes));
    }

    /** As rough as people say it: {@code 5 s}, {@code 90 min}, {@code 3 h} or {@code 2 days}. */
    public static String rough(Duration length) {
        Duration some = atLeastNone(length);
        if (some.toMinutes() == 0) {
            return some.toSeconds() + " s";
        }
        if (some.toHours() < 2) {
            return some.toMinutes() + " min";
        }
        return some.toDays() < 2 ? some.toHours() + " h" : some.toDays() + " days";
    }

    /** How long ago something was, in minutes or more. */
    public static String ago(Instant then, Instant now) {
        Duration ago = Duration.between(then, now).truncatedTo(ChronoUnit.MINUTES);
        return ago.isPositive() ? rough(ago) + " ago" : "just now";
    }

    private static Duration atLeastNone(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }
}
