package dev.lockstep.web.interviews;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long one candidate has. It is the server's clock, begins with their own click, and knows instants only: time zones and the changes to
 * and from daylight saving time are none of its business.
 *
 * <p>The time ends when the limit is used up or the assignment closes, whichever comes first. After that come, always in full, the extra
 * time that somebody has granted and the time for which no server was there.
 *
 * @param startedAt their click
 * @param limit of the assignment
 * @param extra what was granted beside it, in sum
 * @param closesAt of the assignment
 * @param outages those that were known when this was asked
 */
public record CandidateClock(
        Instant startedAt, Duration limit, Duration extra, Optional<Instant> closesAt, List<Outage> outages) {

    /** What was typed before the end may arrive so much later: a connection may have been lost. */
    public static final Duration GRACE = Duration.ofSeconds(60);

    public CandidateClock {
        outages = outages.stream().sorted(Comparator.comparing(Outage::beganAt)).toList();
    }

    /** Where it stands. */
    public enum Phase {
        WORKING,
        /** Nothing new may be written, but what is still on its way is taken. */
        GRACE,
        OVER
    }

    /** When the time is up. */
    public Instant endsAt() {
        Instant end = startedAt.plus(limit);
        if (closesAt.isPresent() && closesAt.get().isBefore(end)) {
            end = closesAt.get();
        }
        end = end.plus(extra);
        for (Outage outage : outages) {
            end = end.plus(lost(outage, end));
        }
        return end.isBefore(startedAt) ? startedAt : end;
    }

    /** The part of an outage that fell into the time until {@code end}; once it has begun then, it counts to its own end. */
    private Duration lost(Outage outage, Instant end) {
        Instant from = outage.beganAt().isBefore(startedAt) ? startedAt : outage.beganAt();
        boolean counts = from.isBefore(end) && outage.endedAt().isAfter(from);
        return counts ? Duration.between(from, outage.endedAt()) : Duration.ZERO;
    }

    /** How much time is left; zero when it is up. */
    public Duration left(Instant now) {
        Duration left = Duration.between(now, endsAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Where it stands at that moment. */
    public Phase phase(Instant now) {
        if (now.isBefore(endsAt())) {
            return Phase.WORKING;
        }
        return now.isBefore(endsAt().plus(GRACE)) ? Phase.GRACE : Phase.OVER;
    }
}
