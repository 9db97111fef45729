package dev.lockstep.web.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.web.people.Learner;
import dev.lockstep.web.people.LearnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an invite")
class InviteStateTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Plan PLAN = InterviewWorld.plan(new Window(Optional.empty(), Optional.of(NOON)));

    private static InviteState state(
            Instant now, Optional<Instant> revoked, Optional<Instant> started, Optional<Instant> finished, long extra) {
        Invite invite = new Invite(
                new Learner(new LearnerId("cleo"), "Cleo"),
                new AssignmentId("a"),
                NOON.minusSeconds(7_200),
                revoked,
                started,
                finished,
                Duration.ofMinutes(extra));
        return InviteState.of(invite, PLAN, now);
    }

    @Test
    void expiresAtTheClosingTimeUnlessThereIsExtraTime() {
        Optional<Instant> never = Optional.empty();
        assertEquals(InviteState.INVITED, state(NOON.minusMillis(1), never, never, never, 0));
        assertEquals(InviteState.EXPIRED, state(NOON, never, never, never, 0));
        assertEquals(InviteState.INVITED, state(NOON, never, never, never, 1));
        assertEquals(InviteState.EXPIRED, state(NOON.plusSeconds(60), never, never, never, 1));
    }

    @Test
    void isStartedUntilItIsFinishedOrRevoked() {
        Optional<Instant> never = Optional.empty();
        Optional<Instant> before = Optional.of(NOON.minusSeconds(60));
        assertEquals(InviteState.STARTED, state(NOON, never, before, never, 0));
        assertEquals(InviteState.FINISHED, state(NOON, never, before, before, 0));
        assertEquals(InviteState.REVOKED, state(NOON, before, before, never, 0));
        assertEquals(InviteState.REVOKED, state(NOON, before, never, never, 0));
    }

    @Test
    void staysFinishedThoughItsLinkIsRevoked() {
        Optional<Instant> before = Optional.of(NOON.minusSeconds(60));
        assertEquals(InviteState.FINISHED, state(NOON, before, before, before, 0));
    }
}
