package dev.lockstep.web.pages.report;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.JsonAnswers;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.reports.Attempt;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.reports.KataReport;
import dev.lockstep.web.reports.Playback;
import dev.lockstep.web.work.Submission;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;

/** How a candidate's code for a kata came about. */
final class PlaybackRoutes {

    private final Desk desk;

    PlaybackRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        String path = "/assignments/{assignment}/candidates/{candidate}/playback/{slug}";
        return List.of(
                Route.get(path, Role.INTERVIEWER, this::show),
                Route.get(path + "/moments", Role.INTERVIEWER, this::moments));
    }

    private void show(Context ctx) {
        PlaybackPage page = page(ctx);
        desk.site().templates().page(ctx, "playback", "Playback of " + page.name(), page);
    }

    private void moments(Context ctx) {
        JsonAnswers.send(ctx, page(ctx).json());
    }

    private PlaybackPage page(Context ctx) {
        CandidateReport report = desk.report(ctx);
        PublicKata kata = desk.kata(report.invite().candidate().id(), ctx.pathParam("slug"));
        KataReport own = report.katas().stream()
                .filter(it -> it.kata().equals(kata.id()))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("This kata is not one of the assignment's."));
        return new PlaybackPage(report, kata, moments(report, own, kata));
    }

    private List<Playback.Moment> moments(CandidateReport report, KataReport own, PublicKata kata) {
        Instant start = report.invite().startedAt().orElse(report.invite().invitedAt());
        LearnerId candidate = report.invite().candidate().id();
        return Playback.of(
                new Playback.Mark(start, new Playback.Event.Started()),
                kata.starter(),
                desk.reports().drafts(candidate, kata.id()),
                Playback.marks(own.attempts(), own.hints(), desk.reports().facts(candidate, kata.id())),
                this::files);
    }

    private List<SourceFile> files(Attempt attempt) {
        return desk.site()
                .submissions()
                .find(attempt.id())
                .map(Submission::files)
                .orElse(List.of());
    }
}
