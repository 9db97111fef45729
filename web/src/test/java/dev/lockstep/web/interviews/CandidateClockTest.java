package dev.lockstep.web.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a candidate's clock")
class CandidateClockTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static CandidateClock clock(Duration extra, Optional<Instant> closesAt, Outage... outages) {
        return new CandidateClock(START, HOUR, extra, closesAt, List.of(outages));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + "Z");
    }

    private static Outage outage(String from, String to) {
        return new Outage(at(from), at(to));
    }

    @Test
    void runsFromTheirClickToTheLimit() {
        CandidateClock clock = clock(Duration.ZERO, Optional.empty());
        assertEquals(at("11:00:00"), clock.endsAt());
        assertEquals(HOUR, clock.left(START));
        assertEquals(Duration.ofSeconds(1), clock.left(at("10:59:59")));
        assertEquals(Duration.ZERO, clock.left(at("12:00:00")));
    }

    @Test
    void givesALostConnectionAMinute() {
        CandidateClock clock = clock(Duration.ZERO, Optional.empty());
        assertEquals(CandidateClock.Phase.WORKING, clock.phase(at("10:59:59.999")));
        assertEquals(CandidateClock.Phase.GRACE, clock.phase(at("11:00:00")));
        assertEquals(CandidateClock.Phase.GRACE, clock.phase(at("11:00:59.999")));
        assertEquals(CandidateClock.Phase.OVER, clock.phase(at("11:01:00")));
    }

    @Test
    void stopsWhereTheAssignmentCloses() {
        assertEquals(
                at("10:30:00"),
                clock(Duration.ZERO, Optional.of(at("10:30:00"))).endsAt());
        assertEquals(
                at("11:00:00"),
                clock(Duration.ZERO, Optional.of(at("11:30:00"))).endsAt());
    }

    @Test
    void runsOnForExtraTimeEvenWhenTheAssignmentHasClosed() {
        Duration extra = Duration.ofMinutes(15);
        assertEquals(at("11:15:00"), clock(extra, Optional.empty()).endsAt());
        assertEquals(at("10:45:00"), clock(extra, Optional.of(at("10:30:00"))).endsAt());
    }

    @Test
    void standsStillWhileNoServerIsThere() {
        assertEquals(
                at("11:10:00"),
                clock(Duration.ZERO, Optional.empty(), outage("10:20:00", "10:30:00"))
                        .endsAt());
        assertEquals(
                at("10:40:00"),
                clock(Duration.ZERO, Optional.of(at("10:30:00")), outage("10:20:00", "10:30:00"))
                        .endsAt());
    }

    @Test
    void countsOfAnOutageOnlyWhatFellIntoTheirTime() {
        assertEquals(
                at("11:05:00"),
                clock(Duration.ZERO, Optional.empty(), outage("09:30:00", "10:05:00"))
                        .endsAt());
        assertEquals(
                at("11:00:00"),
                clock(Duration.ZERO, Optional.empty(), outage("09:00:00", "10:00:00"))
                        .endsAt());
        assertEquals(
                at("11:00:00"),
                clock(Duration.ZERO, Optional.empty(), outage("11:00:00", "12:00:00"))
                        .endsAt());
    }

    @Test
    void givesBackAnOutageThatLastedBeyondTheEnd() {
        CandidateClock clock = clock(Duration.ZERO, Optional.empty(), outage("10:50:00", "12:00:00"));
        assertEquals(at("12:10:00"), clock.endsAt());
        assertEquals(Duration.ofMinutes(10), clock.left(at("12:00:00")));
    }

    @Test
    void standsStillAgainInTheTimeThatAnOutageGaveBack() {
        assertEquals(
                at("11:15:00"),
                clock(Duration.ZERO, Optional.empty(), outage("11:05:00", "11:10:00"), outage("10:10:00", "10:20:00"))
                        .endsAt());
    }

    @Test
    void doesNotCareThatClocksArePutForwardMeanwhile() {
        Instant before = Instant.parse("2026-03-29T00:30:00Z");
        CandidateClock clock = new CandidateClock(before, HOUR, Duration.ZERO, Optional.empty(), List.of());
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertEquals("01:30", before.atZone(berlin).toLocalTime().toString());
        assertEquals("03:30", clock.endsAt().atZone(berlin).toLocalTime().toString());
        assertEquals(HOUR, clock.left(before));
    }

    @Test
    void knowsNoOutageThatEndsBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> outage("10:10:00", "10:09:00"));
    }
}
