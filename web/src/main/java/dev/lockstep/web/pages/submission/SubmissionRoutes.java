package dev.lockstep.web.pages.submission;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.Terms;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionId;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A submission's page, its progress and what can be done with it. Each is there for its own learner only. */
public final class SubmissionRoutes {

    private final Site site;
    private final ProgressStream progress;

    public SubmissionRoutes(Site site) {
        this.site = site;
        this.progress = ProgressStream.html(site);
    }

    /** What they answer. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/submissions/{id}", Role.SOLVER, this::show),
                Route.get("/submissions/{id}/state", Role.SOLVER, this::state),
                Route.get("/submissions/{id}/events", Role.SOLVER, ctx -> progress.answer(ctx, own(site, ctx))),
                Route.post("/submissions/{id}/cancel", Role.SOLVER, Cost.WRITE, this::cancel),
                Route.post("/submissions/{id}/again", Role.SOLVER, Cost.GRADE, this::again)));
        routes.addAll(new DownloadRoutes(site).routes());
        return routes;
    }

    /** The submission that the address names, if it is this learner's; else nobody is told whether it is there. */
    static Submission own(Site site, Context ctx) {
        Terms terms = site.terms(ctx);
        terms.requireTime(ctx.method() == HandlerType.GET);
        return site.submissions()
                .find(new SubmissionId(ctx.pathParam("id")))
                .filter(submission -> submission.learner().equals(site.learner(ctx)) && terms.has(submission.kata()))
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no such submission of yours. The history of each kata lists those that there are."));
    }

    private void show(Context ctx) {
        Submission submission = own(site, ctx);
        PublicKata kata = kata(site, submission);
        SubmissionPage page = new SubmissionPage(
                kata, LivePart.of(site, submission), site.submissions().regrading(submission.id()));
        site.templates().page(ctx, "submission", kata.facts().title(), page);
    }

    static PublicKata kata(Site site, Submission submission) {
        return site.katas()
                .find(submission.learner(), submission.kata())
                .orElseThrow(() -> RefusedException.notFound(
                        "The kata \"%s\" is not here any more.".formatted(submission.kata())));
    }

    private void state(Context ctx) {
        site.templates().part(ctx, "state", LivePart.of(site, own(site, ctx)));
    }

    private void cancel(Context ctx) {
        Submission submission = own(site, ctx);
        site.submissions().cancel(submission.id());
        live(ctx, submission.id());
    }

    private void again(Context ctx) {
        Optional<SubmissionId> again = site.submissions().again(own(site, ctx).id());
        live(ctx, again.orElseThrow(() -> RefusedException.notFound("There is nothing to be graded again here.")));
    }

    private void live(Context ctx, SubmissionId id) {
        Submission submission = site.submissions().find(id).orElseThrow();
        site.templates().part(ctx, "live", LivePart.of(site, submission));
    }
}
