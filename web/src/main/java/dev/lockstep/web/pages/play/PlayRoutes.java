package dev.lockstep.web.pages.play;

import dev.lockstep.core.grading.PlayAnswer;
import dev.lockstep.core.grading.PlayableCheck;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.JsonAnswers;
import dev.lockstep.web.pages.PlayTable;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.work.Draft;
import io.javalin.http.Context;
import java.util.List;

/** The page on which somebody is the scheduler, and its moves. */
public final class PlayRoutes {

    private final Site site;

    public PlayRoutes(Site site) {
        this.site = site;
    }

    /** What they answer. */
    public List<Route> routes() {
        return List.of(
                Route.get("/katas/{slug}/play", Role.SOLVER, this::show),
                Route.post("/katas/{slug}/play", Role.SOLVER, Cost.PLAY, this::move));
    }

    private void show(Context ctx) {
        PublicKata kata = site.kata(ctx);
        PlayPage page = new PlayPage(
                kata,
                site.drafts()
                        .find(site.learner(ctx), kata.id())
                        .map(Draft::files)
                        .orElse(kata.starter()),
                kata.asksForATest() ? List.of() : kata.readable(),
                site.terms(ctx));
        site.templates().page(ctx, "play", kata.facts().title(), page);
    }

    private void move(Context ctx) {
        PublicKata kata = site.kata(ctx);
        SentMoves sent = SentMoves.of(ctx);
        List<PlayableCheck> checks = site.play().checks(kata);
        if (checks.isEmpty()) {
            JsonAnswers.send(ctx, PlayAnswers.nothing());
            return;
        }
        String check = sent.check().isEmpty() ? checks.getFirst().id() : sent.check();
        PlayAnswer answer =
                site.play().after(sent.moves(), new PlayTable.Game(site.learner(ctx), kata, sent.files(), check));
        JsonAnswers.send(ctx, PlayAnswers.of(answer, checks, check));
    }
}
