package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.CandidateClock;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.InviteState;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.pages.people.Form;
import dev.lockstep.web.pages.people.Team;
import dev.lockstep.web.people.LearnerId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is invited to an assignment: new ones, their links, more time, and no more. */
final class InviteRoutes {

    /** How much time a click adds, in minutes. */
    static final List<Integer> CLICKS = List.of(5, 15, 30);

    private static final String NAMES = "names";

    private final Desk desk;

    InviteRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        String invites = "/assignments/{assignment}/invites";
        return List.of(
                Route.get(invites, Role.INTERVIEWER, this::show),
                Route.get(invites + "/{candidate}/link", Role.INTERVIEWER, this::show),
                Route.post(invites, Role.INTERVIEWER, Cost.WRITE, this::invite),
                Route.post(invites + "/{candidate}/link", Role.INTERVIEWER, Cost.WRITE, this::newLink),
                Route.post(invites + "/{candidate}/extend", Role.INTERVIEWER, Cost.WRITE, this::extend),
                Route.post(invites + "/{candidate}/revoke", Role.INTERVIEWER, Cost.WRITE, this::revoke));
    }

    /** Who asks once more for the address of a page that has shown links finds those who are invited; links are shown once. */
    private void show(Context ctx) {
        AssignmentPages.show(desk, ctx, AssignmentPage.Inviting.NOBODY, List.of());
    }

    private void invite(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        String typed = Form.sent(ctx, NAMES);
        if (assignment.plan().window().isClosed(desk.clock().instant(), Duration.ZERO)) {
            throw RefusedException.conflict(
                    "Closed already",
                    "The assignment has closed: whoever is invited now could not begin. Let it close later first.");
        }
        NameList list = NameList.read(typed, namesOf(assignment));
        if (list.problems().isEmpty()) {
            invite(ctx, assignment, list.names());
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            AssignmentPages.show(desk, ctx, new AssignmentPage.Inviting(typed, list.problems()), List.of());
        }
    }

    private Set<String> namesOf(Assignment assignment) {
        return desk.invites().to(assignment.id()).stream()
                .filter(invite -> invite.revokedAt().isEmpty())
                .map(invite -> invite.candidate().name())
                .collect(Collectors.toSet());
    }

    private void invite(Context ctx, Assignment assignment, List<String> names) {
        List<Invites.New> made = desk.invites().invite(assignment.id(), names);
        List<SentInvite> sent = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            SentInvite.Recipient to = SentInvite.Recipient.invited(names.get(i));
            sent.add(sent(ctx, assignment, to, made.get(i).secret()));
        }
        AssignmentPages.show(desk, ctx, AssignmentPage.Inviting.NOBODY, sent);
    }

    private SentInvite sent(Context ctx, Assignment assignment, SentInvite.Recipient to, String secret) {
        String sender = desk.name(WhoAsks.interviewer(ctx).id());
        return SentInvite.of(assignment, to, desk.team().link(ctx, "/i/" + secret), sender);
    }

    private void newLink(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        Invite invite = desk.invite(ctx, assignment);
        switch (InviteState.of(invite, assignment.plan(), desk.clock().instant())) {
            case INVITED, STARTED -> showNewLink(ctx, assignment, invite);
            case EXPIRED ->
                throw RefusedException.conflict(
                        "Closed already",
                        "The assignment has closed, so a link would lead nowhere. Let it close later, or give them more time, first.");
            case FINISHED, REVOKED ->
                throw RefusedException.conflict(
                        "Ended already",
                        "They have ended, or their invite was revoked: no link leads in any more. Invite them once more if they are to have another try.");
        }
    }

    private void showNewLink(Context ctx, Assignment assignment, Invite invite) {
        String secret = desk.invites().newSecret(invite.candidate().id());
        AssignmentPages.show(
                desk,
                ctx,
                AssignmentPage.Inviting.NOBODY,
                List.of(sent(ctx, assignment, recipient(assignment, invite), secret)));
    }

    private SentInvite.Recipient recipient(Assignment assignment, Invite invite) {
        return new SentInvite.Recipient(
                invite.candidate().name(),
                invite.extra(),
                invite.clock(assignment.plan(), desk.outages().since(Instant.EPOCH))
                        .map(CandidateClock::endsAt));
    }

    private void extend(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        LearnerId candidate = desk.invite(ctx, assignment).candidate().id();
        Duration extra = extra(Form.sent(ctx, "minutes"));
        if (!desk.invites().grant(candidate, WhoAsks.interviewer(ctx).id(), extra)) {
            throw RefusedException.conflict(
                    "Ended already",
                    "They have ended, or their invite was revoked: more time would be of no use to them.");
        }
        back(ctx, assignment, candidate);
    }

    private static Duration extra(String minutes) {
        return CLICKS.stream()
                .filter(click -> String.valueOf(click).equals(minutes))
                .findFirst()
                .map(Duration::ofMinutes)
                .orElseThrow(() -> RefusedException.badRequest(
                        "Expected %s minutes. Use one of the buttons of the assignment's page.".formatted(CLICKS)));
    }

    private void revoke(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        LearnerId candidate = desk.invite(ctx, assignment).candidate().id();
        desk.invites().revoke(candidate);
        back(ctx, assignment, candidate);
    }

    /** To that person on the assignment's page. */
    private static void back(Context ctx, Assignment assignment, LearnerId candidate) {
        Team.seeOther(ctx, Desk.path(assignment.id()) + "#candidate-" + candidate.text());
    }
}
