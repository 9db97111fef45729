package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.pages.people.Form;
import dev.lockstep.web.pages.people.Team;
import dev.lockstep.web.people.LearnerId;
import io.javalin.http.Context;
import java.util.List;

/** An assignment's page, what candidates see of it at first, and with whom it is shared. */
final class AssignmentPages {

    private static final String WITH = "with";

    private final Desk desk;

    AssignmentPages(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/assignments/{assignment}",
                        Role.INTERVIEWER,
                        ctx -> show(desk, ctx, AssignmentPage.Inviting.NOBODY, List.of())),
                Route.get("/assignments/{assignment}/preview", Role.INTERVIEWER, this::preview),
                Route.post("/assignments/{assignment}/share", Role.INTERVIEWER, Cost.WRITE, this::share),
                Route.post("/assignments/{assignment}/unshare", Role.INTERVIEWER, Cost.WRITE, this::unshare));
    }

    /** Answers with the page of the assignment that the address names. */
    static void show(Desk desk, Context ctx, AssignmentPage.Inviting inviting, List<SentInvite> sent) {
        Assignment assignment = desk.assignment(ctx);
        desk.site()
                .templates()
                .page(
                        ctx,
                        "assignment",
                        assignment.plan().title(),
                        AssignmentPage.of(desk, WhoAsks.interviewer(ctx), assignment, inviting, sent));
    }

    private void preview(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        desk.site()
                .templates()
                .page(
                        ctx,
                        "assignment-preview",
                        "Preview of " + assignment.plan().title(),
                        PreviewPage.of(desk, WhoAsks.interviewer(ctx), assignment));
    }

    private void share(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        LearnerId with = desk.team()
                .accounts()
                .find(new LearnerId(Form.sent(ctx, WITH)))
                .filter(account ->
                        AssignmentPage.maySee(account) && !account.id().equals(assignment.owner()))
                .orElseThrow(() -> RefusedException.badRequest(
                        "Expected another interviewer or admin of this team. Choose one from the list."))
                .id();
        desk.assignments().share(WhoAsks.interviewer(ctx), assignment.id(), with);
        Team.seeOther(ctx, Desk.path(assignment.id()));
    }

    private void unshare(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        desk.assignments().unshare(WhoAsks.interviewer(ctx), assignment.id(), new LearnerId(Form.sent(ctx, WITH)));
        boolean isStillThere = desk.assignments()
                .find(WhoAsks.interviewer(ctx), assignment.id())
                .isPresent();
        Team.seeOther(ctx, isStillThere ? Desk.path(assignment.id()) : "/assignments");
    }
}
