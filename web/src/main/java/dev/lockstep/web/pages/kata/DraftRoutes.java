package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.JsonAnswers;
import dev.lockstep.web.pages.SentFiles;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.Terms;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.DraftClosedException;
import dev.lockstep.web.work.Saving;
import dev.lockstep.web.work.Submission;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Supplier;

/** What somebody writes: kept, and put back to what it was before. */
final class DraftRoutes {

    private final Site site;

    DraftRoutes(Site site) {
        this.site = site;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/katas/{slug}/draft", Role.SOLVER, this::current),
                Route.put("/katas/{slug}/draft", Role.SOLVER, Cost.WRITE, this::save),
                Route.post("/katas/{slug}/reset", Role.SOLVER, Cost.WRITE, this::reset),
                Route.post("/katas/{slug}/restore", Role.SOLVER, Cost.WRITE, this::restore));
    }

    private void current(Context ctx) {
        PublicKata kata = site.kata(ctx);
        answer(ctx, site.learner(ctx), kata);
    }

    private void save(Context ctx) {
        PublicKata kata = site.kataInGrace(ctx);
        SentFiles sent = SentFiles.of(ctx);
        LearnerId learner = site.learner(ctx);
        switch (unlessClosed(() -> site.drafts().save(learner, kata.id(), sent.files(), sent.base()))) {
            case Saving.Saved(long version) -> JsonAnswers.send(ctx, JsonAnswers.version(version));
            case Saving.Conflict(Draft current) -> {
                ctx.status(HttpStatus.CONFLICT);
                JsonAnswers.send(ctx, JsonAnswers.draft(current.version(), current.files()));
            }
        }
    }

    private static <T> T unlessClosed(Supplier<T> change) {
        try {
            return change.get();
        } catch (DraftClosedException _) {
            throw Terms.over();
        }
    }

    /** What was written stays among the former versions. */
    private void reset(Context ctx) {
        PublicKata kata = site.kata(ctx);
        replace(ctx, kata, kata.starter());
    }

    /** By {@code ?submission=ID} what was sent then; by {@code ?version=N} what the draft was then. */
    private void restore(Context ctx) {
        PublicKata kata = site.kata(ctx);
        String version = ctx.queryParam("version");
        if (version == null) {
            replace(ctx, kata, submission(ctx, kata).files());
        } else {
            LearnerId learner = site.learner(ctx);
            if (!version.matches("[0-9]{1,18}")
                    || unlessClosed(() -> site.drafts().restore(learner, kata.id(), Long.parseLong(version)))
                            .isEmpty()) {
                throw RefusedException.notFound(
                        "That version of the draft was not kept. The history lists those that were.");
            }
            answer(ctx, learner, kata);
        }
    }

    private Submission submission(Context ctx, PublicKata kata) {
        String id = ctx.queryParam("submission");
        return site.submission(ctx, kata, id == null ? "" : id)
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no such submission of yours for this kata. Choose one from the history."));
    }

    private void replace(Context ctx, PublicKata kata, List<SourceFile> files) {
        LearnerId learner = site.learner(ctx);
        var _ = unlessClosed(() -> site.drafts().replace(learner, kata.id(), files));
        answer(ctx, learner, kata);
    }

    /** Who pressed a button of a page without scripts goes back to where the code is. */
    private void answer(Context ctx, LearnerId learner, PublicKata kata) {
        if (ctx.isFormUrlencoded()) {
            ctx.redirect("/katas/" + kata.id(), HttpStatus.SEE_OTHER);
            return;
        }
        JsonAnswers.send(
                ctx,
                site.drafts()
                        .find(learner, kata.id())
                        .map(draft -> JsonAnswers.draft(draft.version(), draft.files()))
                        .orElseGet(() -> JsonAnswers.draft(0, kata.starter())));
    }
}
