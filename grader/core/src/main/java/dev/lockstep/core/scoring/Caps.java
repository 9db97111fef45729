package dev.lockstep.core.scoring;

import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.scoring.Score.Cap;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The caps on a rejected submission's points; {@code docs/scoring.md} says why they are what they are. */
final class Caps {

    /**
     * Half of the points. Checks show that a deadlock or race is there, never how often it will happen; so the other checks, which
     * ran on the same code, prove little more than that it works as long as its threads do not meet.
     */
    static final int STUCK_OR_RACY = 50;

    /** Nobody can tell what a test catches from what it cries about if it cries about right code, too. */
    static final int CRIES_WOLF = 10;

    /** One less than full, so that 100 always means accepted, even where what failed has no weight. */
    static final int REJECTED = Score.FULL - 1;

    private Caps() {}

    static Cap on(Outcome.Rejected rejected) {
        return causes(rejected)
                .sorted(Comparator.naturalOrder())
                .flatMap(cause -> forCause(cause).stream())
                .findFirst()
                .orElseGet(() -> new Cap(REJECTED, "Something failed, so the score is at most 99."));
    }

    private static Stream<Cause> causes(Outcome.Rejected rejected) {
        var ofChecks = rejected.checks().stream().flatMap(check -> switch (check.result()) {
            case CheckResult.Failed failed -> failed.findings().stream();
            case CheckResult.Passed _, CheckResult.Inconclusive _, CheckResult.NotRun _ -> Stream.<Finding>empty();
        });
        return Stream.concat(shown(rejected.reason()), ofChecks.map(Finding::cause));
    }

    private static Stream<Cause> shown(Reason reason) {
        return Stream.of(reason.cause());
    }

    private static Optional<Cap> forCause(Cause cause) {
        return switch (cause) {
            case FALSE_ALARM ->
                Optional.of(new Cap(
                        CRIES_WOLF,
                        "FALSE_ALARM: a test that fails right code earns at most %d points, whatever else it fails."
                                .formatted(CRIES_WOLF)));
            case SELF_DEADLOCK, DEADLOCK, MISSED_SIGNAL -> Optional.of(stuckOrRacy(cause, "can get stuck for ever"));
            case LOST_UPDATE, ATOMICITY, ORDER, UNSAFE_PUBLICATION, DATA_RACE ->
                Optional.of(stuckOrRacy(cause, "gives wrong results when threads meet at a bad moment"));
            case BAD_SOURCE,
                    DOES_NOT_COMPILE,
                    MISSING_MEMBER,
                    FORBIDDEN_API,
                    MISSED_MISTAKE,
                    WRONG_RESULT,
                    SPIN,
                    LIVELOCK,
                    EXCEPTION,
                    LATE,
                    SERIALISED,
                    LOCK_LEAK,
                    THREAD_LEAK,
                    TIME_LIMIT,
                    MEMORY_LIMIT,
                    OUTPUT_LIMIT,
                    SANDBOX_REFUSED -> Optional.empty();
        };
    }

    private static Cap stuckOrRacy(Cause cause, String consequence) {
        return new Cap(
                STUCK_OR_RACY,
                "%s: code that %s earns at most half of the points, whatever else it does."
                        .formatted(cause, consequence));
    }
}
