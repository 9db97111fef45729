package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.CandidateClock;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.InviteState;
import dev.lockstep.web.interviews.Outage;
import dev.lockstep.web.pages.Lengths;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who is invited, as interviewers see them.
 *
 * @param facts what has happened, in sentences
 */
public record InviteLine(Invite invite, InviteState state, List<String> facts) {

    public InviteLine {
        facts = List.copyOf(facts);
    }

    static InviteLine of(Desk desk, Assignment assignment, Invite invite, List<Outage> outages) {
        InviteState state =
                InviteState.of(invite, assignment.plan(), desk.clock().instant());
        return new InviteLine(invite, state, facts(desk, assignment, invite, outages));
    }

    private static List<String> facts(Desk desk, Assignment assignment, Invite invite, List<Outage> outages) {
        ZoneId zone = assignment.zone();
        List<String> facts = new ArrayList<>();
        facts.add("Invited " + Moments.words(invite.invitedAt(), zone) + ".");
        invite.startedAt().ifPresent(at -> facts.add("Began " + Moments.words(at, zone) + "."));
        invite.clock(assignment.plan(), outages)
                .filter(_ -> invite.finishedAt().isEmpty() && invite.revokedAt().isEmpty())
                .map(CandidateClock::endsAt)
                .ifPresent(at -> facts.add("Has time until " + Moments.words(at, zone) + "."));
        invite.finishedAt().ifPresent(at -> facts.add("Finished " + Moments.words(at, zone) + "."));
        invite.revokedAt().ifPresent(at -> facts.add("Revoked " + Moments.words(at, zone) + "."));
        if (invite.extra().isPositive()) {
            facts.addAll(grants(desk, invite, zone));
        }
        return facts;
    }

    private static List<String> grants(Desk desk, Invite invite, ZoneId zone) {
        return desk.invites().grants(invite.candidate().id()).stream()
                .map(grant -> "%s more, by %s, %s."
                        .formatted(
                                Lengths.words(grant.extra()),
                                desk.name(grant.grantedBy()),
                                Moments.words(grant.grantedAt(), zone)))
                .toList();
    }

    /** A state, in one word. */
    public static String words(InviteState state) {
        return switch (state) {
            case INVITED -> "invited";
            case STARTED -> "working";
            case FINISHED -> "finished";
            case REVOKED -> "revoked";
            case EXPIRED -> "expired";
        };
    }

    /** The page's anchor of this person. */
    public String id() {
        return "candidate-" + invite.candidate().id().text();
    }

    public String name() {
        return invite.candidate().name();
    }

    /** Whether more time would be of use to them: after the closing time they may then begin. */
    public boolean mayHaveMoreTime() {
        return switch (state) {
            case INVITED, STARTED, EXPIRED -> true;
            case FINISHED, REVOKED -> false;
        };
    }

    /** Whether their link is of use. */
    public boolean mayHaveALink() {
        return state == InviteState.INVITED || state == InviteState.STARTED;
    }

    public boolean mayBeRevoked() {
        return mayHaveMoreTime();
    }
}
