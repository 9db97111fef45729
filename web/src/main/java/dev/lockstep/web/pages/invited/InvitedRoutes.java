package dev.lockstep.web.pages.invited;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.http.Visit;
import dev.lockstep.web.http.Visitor;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.people.Learner;
import dev.lockstep.web.people.Learners;
import dev.lockstep.web.people.Sessions;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The link that an invite says, and what candidates find behind it. */
public final class InvitedRoutes {

    private final Site site;
    private final Candidates candidates;
    private final Sessions sessions;
    private final Learners learners;
    private final InterviewRoutes interview;

    public InvitedRoutes(Site site, Candidates candidates, Sessions sessions, Learners learners, Interviewing work) {
        this.site = site;
        this.candidates = candidates;
        this.sessions = sessions;
        this.learners = learners;
        this.interview = new InterviewRoutes(site, candidates, work, this::invitation);
    }

    /** What they answer. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/i/{secret}", Role.EVERYBODY, this::show),
                Route.post("/i/{secret}", Role.EVERYBODY, Cost.WRITE, this::comeIn)));
        routes.addAll(interview.routes());
        return routes;
    }

    /** Changes nothing: programs that look through mails for dangerous links open it, too. */
    private void show(Context ctx) {
        Sitting sitting = sitting(ctx);
        Visitor visitor = Visit.of(ctx).visitor();
        if (visitor.id().equals(Optional.of(sitting.candidate()))) {
            ctx.redirect(InterviewRoutes.PATH, HttpStatus.SEE_OTHER);
        } else if (sitting.stage() == Sitting.Stage.OVER) {
            interview.showEnd(ctx, sitting);
        } else {
            InvitePage page = new InvitePage(
                    invitation(sitting),
                    ctx.path(),
                    sitting.opening(),
                    Optional.empty(),
                    sitting.clock().isPresent(),
                    visitor.name());
            site.templates().page(ctx, "invite", sitting.plan().title(), page);
        }
    }

    /** From now on this browser is the candidate's, as others may be where they came in before. */
    private void comeIn(Context ctx) {
        Sitting sitting = sitting(ctx);
        if (sitting.stage() == Sitting.Stage.OVER) {
            ctx.redirect(ctx.path(), HttpStatus.SEE_OTHER);
            return;
        }
        sessions.end(Visit.session(ctx));
        String device = ctx.userAgent();
        sessions.begin(sitting.candidate(), Visit.renewSession(ctx), device == null ? "" : device);
        ctx.redirect(InterviewRoutes.PATH, HttpStatus.SEE_OTHER);
    }

    private Sitting sitting(Context ctx) {
        return candidates
                .bySecret(ctx.pathParam("secret"))
                .orElseThrow(() -> RefusedException.notFound(
                        "This link is no invite, or not any more. Look whether it was copied whole; else ask whoever"
                                + " sent it for another one."));
    }

    private Invitation invitation(Sitting sitting) {
        return new Invitation(
                sitting.invite().candidate().name(),
                learners.find(sitting.assignment().owner()).map(Learner::name).orElse("Somebody"),
                sitting.plan(),
                sitting.invite().extra());
    }
}
