package dev.lockstep.engine.replay;

import java.time.Duration;
import java.util.Locale;

/** Durations in words. */
final class Times {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private Times() {}

    /** In the form "1.5 s", "20 ms" or "300 ns". */
    static String words(Duration time) {
        long nanos = time.toNanos();
        if (nanos >= NANOS_PER_SECOND) {
            return trimmed(nanos / NANOS_PER_SECOND) + " s";
        }
        return nanos >= NANOS_PER_MILLI ? trimmed(nanos / NANOS_PER_MILLI) + " ms" : nanos + " ns";
    }

    private static String trimmed(double value) {
        String words = String.format(Locale.ROOT, "%.3f", value);
        return words.replaceAll("\\.?0+$", "");
    }
}
