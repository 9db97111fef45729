package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Activity;
import dev.lockstep.web.interviews.CandidateClock;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.InviteState;
import dev.lockstep.web.pages.Lengths;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One candidate on a board.
 *
 * @param clock empty before they have begun
 * @param katas one for each kata of the assignment
 * @param now when somebody looked
 */
public record BoardLine(
        Invite invite,
        InviteState state,
        Optional<CandidateClock> clock,
        List<BoardCell> katas,
        ZoneId zone,
        Instant now) {

    public BoardLine {
        katas = List.copyOf(katas);
    }

    public String name() {
        return invite.candidate().name();
    }

    /** Whether there is anything to be said of their katas. */
    public boolean hasBegun() {
        return invite.startedAt().isPresent();
    }

    /** How much time they have, or when they ended, and the like. */
    public String time() {
        return switch (state) {
            case INVITED -> "not begun yet";
            case EXPIRED -> "did not begin before it closed";
            case STARTED -> clock.map(this::left).orElse("");
            case FINISHED ->
                invite.finishedAt()
                        .map(at -> "since " + Moments.words(at, zone))
                        .orElse("");
            case REVOKED ->
                invite.revokedAt().map(at -> "since " + Moments.words(at, zone)).orElse("");
        };
    }

    private String left(CandidateClock time) {
        return switch (time.phase(now)) {
            case WORKING ->
                "%s left, until %s".formatted(Lengths.left(time.left(now)), Moments.words(time.endsAt(), zone));
            case GRACE, OVER -> "the time is up; the last draft is about to be submitted";
        };
    }

    /** What they did last, and when; empty if nothing. */
    public String last() {
        return katas.stream()
                .flatMap(cell -> cell.activity().stream().map(activity -> new Last(cell.title(), activity)))
                .max(Comparator.comparing(last -> last.activity().lastAt()))
                .map(last -> "at %s, %s"
                        .formatted(last.title(), Lengths.ago(last.activity().lastAt(), now)))
                .orElse("");
    }

    private record Last(String title, Activity activity) {}
}
