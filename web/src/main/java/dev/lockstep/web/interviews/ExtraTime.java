package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;
import java.time.Duration;
import java.time.Instant;

/** Time that somebody has granted to a candidate, on record. */
public record ExtraTime(LearnerId grantedBy, Instant grantedAt, Duration extra) {}
