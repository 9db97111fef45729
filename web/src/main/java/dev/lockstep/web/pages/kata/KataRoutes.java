package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Markdown;
import dev.lockstep.web.pages.SentFiles;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.Terms;
import dev.lockstep.web.pages.submission.LivePart;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Epilogue;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionId;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A kata's page, its hints, what is told when it is solved, and the ways to have code run. */
public final class KataRoutes {

    private final Site site;

    public KataRoutes(Site site) {
        this.site = site;
    }

    /** What they answer. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/katas/{slug}", Role.SOLVER, this::show),
                Route.get("/katas/{slug}/solutions", Role.LEARNER, this::epilogue),
                Route.post("/katas/{slug}/hints/{n}", Role.SOLVER, Cost.WRITE, this::hint),
                Route.post("/katas/{slug}/runs", Role.SOLVER, Cost.GRADE, ctx -> send(ctx, Kind.RUN)),
                Route.post("/katas/{slug}/submissions", Role.SOLVER, Cost.GRADE, ctx -> send(ctx, Kind.SUBMISSION))));
        routes.addAll(new DraftRoutes(site).routes());
        routes.addAll(new HistoryRoutes(site).routes());
        routes.add(new DiagnosticsRoute(site).route());
        return routes;
    }

    private void show(Context ctx) {
        PublicKata kata = site.kata(ctx);
        site.templates().page(ctx, "kata", kata.facts().title(), page(site.learner(ctx), kata, site.terms(ctx)));
    }

    private KataPage page(LearnerId learner, PublicKata kata, Terms terms) {
        Optional<Draft> draft = site.drafts().find(learner, kata.id());
        return new KataPage(
                kata,
                Markdown.body(kata.statement()),
                draft.map(Draft::version).orElse(0L),
                draft.map(Draft::files).orElse(kata.starter()),
                kata.readable(),
                HintsPart.of(kata, site.hints().taken(learner, kata.id())),
                site.allowance(learner),
                terms,
                site.submissions().hasSolved(learner, kata.id()),
                site.play().has(kata),
                site.trouble().get(),
                latest(learner, kata));
    }

    private Optional<LivePart> latest(LearnerId learner, PublicKata kata) {
        return site.submissions().latest(learner, kata.id()).map(submission -> LivePart.of(site, submission));
    }

    /** Only what those may read who need it no more. */
    private void epilogue(Context ctx) {
        PublicKata kata = site.kata(ctx);
        if (!site.submissions().hasSolved(site.learner(ctx), kata.id())) {
            throw RefusedException.forbidden(
                    "How others solved this kata is shown when a submission of yours was accepted. Until then there are hints.");
        }
        Epilogue epilogue = site.katas().epilogue(kata.id()).orElse(Epilogue.NONE);
        site.templates().page(ctx, "epilogue", kata.facts().title(), EpiloguePage.of(kata, epilogue));
    }

    private void hint(Context ctx) {
        PublicKata kata = site.kata(ctx);
        LearnerId learner = site.learner(ctx);
        if (!site.allowance(learner).hints()) {
            throw RefusedException.forbidden("This interview is without hints.");
        }
        int number = number(ctx.pathParam("n"));
        if (number > kata.hintCount() || !site.hints().take(learner, kata.id(), number)) {
            throw RefusedException.badRequest(
                    "This kata has %d hints, which are taken one after another. Reload the page to see which is next."
                            .formatted(kata.hintCount()));
        }
        site.templates().part(ctx, "hints", HintsPart.of(kata, site.hints().taken(learner, kata.id())));
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 0;
    }

    private void send(Context ctx, Kind kind) {
        PublicKata kata = kind == Kind.SUBMISSION ? site.kataInGrace(ctx) : site.kata(ctx);
        SubmissionId id = site.submissions()
                .submit(site.learner(ctx), kata.id(), kind, SentFiles.of(ctx).files());
        Submission submission = site.submissions().find(id).orElseThrow();
        site.templates().part(ctx, "live", LivePart.of(site, submission));
    }
}
