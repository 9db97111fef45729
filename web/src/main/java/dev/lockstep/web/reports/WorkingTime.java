package dev.lockstep.web.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long somebody was at each kata, as far as one can tell: the time until something is done for a kata is taken to be for that kata, and
 * what comes after the last thing that was done, for the last one.
 */
public final class WorkingTime {

    private WorkingTime() {}

    /** That something was done for a kata: a changed draft was saved, a test run, a hint taken. */
    public record Sign(String kata, Instant at) {}

    /**
     * The time of each kata for which there is a sign.
     *
     * @param start of the candidate's time
     * @param end of it, or now; signs before and after count for nothing
     */
    public static Map<String, Duration> of(Instant start, Instant end, List<Sign> signs) {
        Map<String, Duration> times = new LinkedHashMap<>();
        Instant since = start;
        String last = "";
        for (Sign sign : within(start, end, signs)) {
            times.merge(sign.kata(), Duration.between(since, sign.at()), Duration::plus);
            since = sign.at();
            last = sign.kata();
        }
        if (!last.isEmpty()) {
            times.merge(last, Duration.between(since, end), Duration::plus);
        }
        return times;
    }

    private static List<Sign> within(Instant start, Instant end, List<Sign> signs) {
        return signs.stream()
                .filter(sign -> !sign.at().isBefore(start) && !sign.at().isAfter(end))
                .sorted(Comparator.comparing(Sign::at))
                .toList();
    }
}
