package dev.lockstep.web.pages.invited;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.JsonAnswers;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.catalogue.Progress;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;

/** A candidate's own page: before they start, while their time runs, and in the end. */
final class InterviewRoutes {

    static final String PATH = "/interview";

    private final Site site;
    private final Candidates candidates;
    private final Interviewing work;
    private final Function<Sitting, Invitation> invitation;

    InterviewRoutes(Site site, Candidates candidates, Interviewing work, Function<Sitting, Invitation> invitation) {
        this.site = site;
        this.candidates = candidates;
        this.work = work;
        this.invitation = invitation;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Role.CANDIDATE, this::show),
                Route.get(PATH + "/time", Role.CANDIDATE, this::time),
                Route.post(PATH + "/start", Role.CANDIDATE, Cost.WRITE, this::start),
                Route.post(PATH + "/finish", Role.CANDIDATE, Cost.WRITE, this::finish),
                new FactRoute(site, work.facts()).route());
    }

    private void show(Context ctx) {
        Sitting sitting = candidates.sitting(ctx);
        switch (sitting.stage()) {
            case BEFORE -> showInvitation(ctx, sitting);
            case WORKING ->
                site.templates().page(ctx, "interview", sitting.plan().title(), page(ctx, sitting));
            case GRACE, OVER -> showEnd(ctx, sitting);
        }
    }

    private void showInvitation(Context ctx, Sitting sitting) {
        InvitePage page = new InvitePage(
                invitation.apply(sitting), "", sitting.opening(), candidates.warmUpKata(sitting), false, "");
        site.templates().page(ctx, "invite", sitting.plan().title(), page);
    }

    void showEnd(Context ctx, Sitting sitting) {
        long grace =
                sitting.stage() == Sitting.Stage.GRACE ? sitting.graceLeft().toMillis() : 0;
        EndPage page =
                new EndPage(sitting.invite().candidate().name(), sitting.plan().title(), grace);
        site.templates().page(ctx, "interview-end", sitting.plan().title(), page);
    }

    private InterviewPage page(Context ctx, Sitting sitting) {
        Set<String> solved = site.submissions().solved(sitting.candidate());
        Set<String> tried = site.submissions().tried(sitting.candidate());
        Set<String> begun = site.submissions().begun(sitting.candidate());
        List<InterviewPage.Entry> entries = sitting.plan().katas().stream()
                .map(id -> site.katas().find(sitting.candidate(), id))
                .flatMap(Optional::stream)
                .map(kata -> new InterviewPage.Entry(kata, Progress.of(kata.id(), solved, tried, begun)))
                .toList();
        return new InterviewPage(
                sitting.plan().title(),
                site.terms(ctx),
                sitting.clock().orElseThrow().endsAt(),
                entries);
    }

    /** How much time is left, in milliseconds: pages count by themselves in between. */
    private void time(Context ctx) {
        Sitting sitting = candidates.sitting(ctx);
        JsonAnswers.send(
                ctx,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("stage", sitting.stage().name().toLowerCase(Locale.ROOT))
                        .put("left", sitting.left().toMillis()));
    }

    private void start(Context ctx) {
        Sitting sitting = candidates.sitting(ctx);
        switch (work.invites().start(sitting.candidate(), sitting.plan().window())) {
            case STARTED -> back(ctx);
            case NOT_OPEN_YET ->
                throw RefusedException.conflict(
                        "Not open yet", "It has not opened yet. Your page says when it does; come back then.");
            case CLOSED ->
                throw RefusedException.gone(
                        "It has closed before you started. If that surprises you, ask whoever invited you.");
            case REVOKED ->
                throw RefusedException.forbidden(
                        "Your invite is not good any more. If that surprises you, ask whoever invited you.");
        }
    }

    private void finish(Context ctx) {
        work.timeKeeper().end(candidates.sitting(ctx).invite());
        back(ctx);
    }

    private static void back(Context ctx) {
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
