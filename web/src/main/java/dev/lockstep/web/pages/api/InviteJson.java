package dev.lockstep.web.pages.api;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.CandidateClock;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.InviteState;
import java.time.Instant;
import java.util.Optional;

/**
 * An invite, for programs.
 *
 * @param candidate by which it is known, and nobody comes in
 * @param endsAt when the candidate's time is up, once they have started
 * @param link by which the candidate comes in; only when the invite is made
 */
record InviteJson(
        String candidate,
        String name,
        String assignment,
        String state,
        Instant invitedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> revokedAt,
        long extraSeconds,
        Optional<Instant> endsAt,
        Optional<String> link) {

    static InviteJson of(ApiTools tools, Assignment assignment, Invite invite) {
        return new InviteJson(
                invite.candidate().id().text(),
                invite.candidate().name(),
                invite.assignment().text(),
                ApiJson.word(
                        InviteState.of(invite, assignment.plan(), tools.clock().instant())),
                invite.invitedAt(),
                invite.startedAt(),
                invite.finishedAt(),
                invite.revokedAt(),
                invite.extra().toSeconds(),
                endsAt(tools, assignment, invite),
                Optional.empty());
    }

    private static Optional<Instant> endsAt(ApiTools tools, Assignment assignment, Invite invite) {
        return invite.startedAt()
                .flatMap(
                        start -> invite.clock(assignment.plan(), tools.outages().since(start)))
                .map(CandidateClock::endsAt);
    }

    /** The same with the candidate's link. */
    InviteJson with(String whole) {
        return new InviteJson(
                candidate,
                name,
                assignment,
                state,
                invitedAt,
                startedAt,
                finishedAt,
                revokedAt,
                extraSeconds,
                endsAt,
                Optional.of(whole));
    }
}
