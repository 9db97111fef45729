package dev.lockstep.web.pages.report;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.reports.Assessments;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.reports.Criterion;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One candidate's report, with what interviewers add to it. */
final class CandidateRoutes {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final Desk desk;

    CandidateRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        String candidate = "/assignments/{assignment}/candidates/{candidate}";
        return List.of(
                Route.get(candidate, Role.INTERVIEWER, ctx -> show(ctx, desk.report(ctx), NoteForm.EMPTY)),
                Route.post(candidate + "/notes", Role.INTERVIEWER, Cost.WRITE, this::note),
                Route.post(candidate + "/ratings", Role.INTERVIEWER, Cost.WRITE, this::rate),
                Route.post(candidate + "/regrade", Role.INTERVIEWER, Cost.GRADE, this::regrade));
    }

    private void show(Context ctx, CandidateReport report, NoteForm form) {
        ReportPage page = new ReportPages(desk).of(report, form, WhoAsks.interviewer(ctx));
        desk.site().templates().page(ctx, "report", page.name(), page);
    }

    private void note(Context ctx) {
        CandidateReport report = desk.report(ctx);
        String text = sent(ctx, "text").strip().replace("\0", "");
        if (text.isEmpty() || text.length() > Assessments.MOST_LETTERS) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, report, NoteForm.refused(text));
            return;
        }
        desk.assessments().note(candidate(report), WhoAsks.SIGNED_IN.learner(ctx), form(ctx), text);
        back(ctx, report, "#notes");
    }

    private void rate(Context ctx) {
        CandidateReport report = desk.report(ctx);
        Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String given = sent(ctx, criterion.name());
            if (!given.isEmpty()) {
                points.put(criterion, points(given));
            }
        }
        desk.assessments().rate(candidate(report), WhoAsks.SIGNED_IN.learner(ctx), form(ctx), points);
        back(ctx, report, "#rubric");
    }

    private static int points(String given) {
        if (!given.matches("[1-" + Criterion.MOST + "]")) {
            throw RefusedException.badRequest(
                    "Expected 1 to %d points, got \"%s\". Choose from the list.".formatted(Criterion.MOST, given));
        }
        return Integer.parseInt(given);
    }

    private void regrade(Context ctx) {
        CandidateReport report = desk.report(ctx);
        if (!report.isOver()) {
            throw RefusedException.conflict(
                    "Still at work",
                    "This candidate is still at work. When their time has ended, what they sent can be graded once more.");
        }
        desk.regrades().regrade(report, WhoAsks.SIGNED_IN.learner(ctx));
        back(ctx, report, "#versions");
    }

    private static LearnerId candidate(CandidateReport report) {
        return report.invite().candidate().id();
    }

    /** Each form that is shown has an id of its own, so that a second click adds nothing. */
    private static String form(Context ctx) {
        String form = sent(ctx, "form");
        if (!FORM.matcher(form).matches()) {
            throw RefusedException.badRequest(
                    "Expected what this page sends, and its form has no id. Reload the page and try again.");
        }
        return form;
    }

    private static String sent(Context ctx, String field) {
        String value = ctx.formParam(field);
        return value == null ? "" : value;
    }

    private static void back(Context ctx, CandidateReport report, String place) {
        ctx.redirect(Desk.path(report) + place, HttpStatus.SEE_OTHER);
    }
}
