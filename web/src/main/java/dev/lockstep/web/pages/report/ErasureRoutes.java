package dev.lockstep.web.pages.report;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.pages.WhoAsks;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** Deletes a candidate's data, for whoever owns the assignment and for admins, after a word of confirmation. */
final class ErasureRoutes {

    private final Desk desk;

    ErasureRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        String path = "/assignments/{assignment}/candidates/{candidate}/delete";
        return List.of(
                Route.get(path, Role.INTERVIEWER, ctx -> show(ctx, "")),
                Route.post(path, Role.INTERVIEWER, Cost.WRITE, this::erase));
    }

    private void show(Context ctx, String problem) {
        Assignment assignment = owned(ctx);
        Invite invite = desk.invite(ctx, assignment);
        desk.site()
                .templates()
                .page(ctx, "erase", "Delete a candidate's data", new ErasePage(assignment, invite, problem));
    }

    /** Those it is shared with may read, but not delete. */
    private Assignment owned(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        if (!assignment.owner().equals(WhoAsks.SIGNED_IN.learner(ctx))
                && !WhoAsks.interviewer(ctx).seesAll()) {
            throw RefusedException.forbidden(
                    "Only the assignment's owner and admins can delete a candidate's data. Ask one of them.");
        }
        return assignment;
    }

    private void erase(Context ctx) {
        Assignment assignment = owned(ctx);
        Invite invite = desk.invite(ctx, assignment);
        if (!"yes".equals(ctx.formParam("confirm"))) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, "Nothing was deleted: tick the box first.");
            return;
        }
        switch (desk.erasure().erase(invite.candidate().id())) {
            case DONE, NOT_THERE -> ctx.redirect(OverviewRoutes.afterDeletion(assignment), HttpStatus.SEE_OTHER);
            case BUSY ->
                throw RefusedException.conflict(
                        "Still being graded",
                        "Something of this candidate is being graded just now. It was told to end: try again in a moment.");
        }
    }
}
