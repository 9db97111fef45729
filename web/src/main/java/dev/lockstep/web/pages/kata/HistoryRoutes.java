package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.diff.FileDiff;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Submission;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was sent for a kata, and what changed from one to the other. */
final class HistoryRoutes {

    private static final String DRAFT = "draft";
    private static final String STARTER = "starter";

    /** So many submissions can be chosen from, the newest. */
    private static final int CHOICES = 100;

    private final Site site;

    HistoryRoutes(Site site) {
        this.site = site;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/katas/{slug}/history", Role.SOLVER, this::show),
                Route.get("/katas/{slug}/diff", Role.SOLVER, this::diff));
    }

    private void show(Context ctx) {
        PublicKata kata = site.kata(ctx);
        LearnerId learner = site.learner(ctx);
        HistoryPage page = new HistoryPage(
                kata,
                Stretch.asked(
                        ctx, "page", (skipped, most) -> site.submissions().history(learner, kata.id(), skipped, most)),
                Stretch.asked(
                        ctx, "drafts", (skipped, most) -> site.drafts().former(learner, kata.id(), skipped, most)),
                site.allowance(learner));
        site.templates().page(ctx, "history", "History of " + kata.facts().title(), page);
    }

    private void diff(Context ctx) {
        PublicKata kata = site.kata(ctx);
        String from = parameter(ctx, "from", STARTER);
        String to = parameter(ctx, "to", DRAFT);
        List<FileDiff> files = FileDiff.of(texts(version(ctx, kata, from)), texts(version(ctx, kata, to)));
        site.templates()
                .page(
                        ctx,
                        "diff",
                        "Changes in " + kata.facts().title(),
                        new DiffPage(kata, from, to, choices(ctx, kata, from, to), files));
    }

    /** The submissions sent last, and those that are compared though they are older. */
    private List<Submission> choices(Context ctx, PublicKata kata, String... compared) {
        List<Submission> choices =
                new ArrayList<>(site.submissions().history(site.learner(ctx), kata.id(), 0, CHOICES));
        for (String id : compared) {
            site.submission(ctx, kata, id)
                    .filter(older -> !choices.contains(older))
                    .ifPresent(choices::add);
        }
        return choices;
    }

    private static String parameter(Context ctx, String name, String usual) {
        String value = ctx.queryParam(name);
        return value == null || value.isEmpty() ? usual : value;
    }

    private List<SourceFile> version(Context ctx, PublicKata kata, String name) {
        return switch (name) {
            case STARTER -> kata.starter();
            case DRAFT ->
                site.drafts()
                        .find(site.learner(ctx), kata.id())
                        .map(Draft::files)
                        .orElse(kata.starter());
            default ->
                site.submission(ctx, kata, name)
                        .map(Submission::files)
                        .orElseThrow(() -> RefusedException.notFound(
                                "There is no such version of your code for this kata. Choose two from the history."));
        };
    }

    private static Map<String, String> texts(List<SourceFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.name(), file.text()));
        return texts;
    }
}
