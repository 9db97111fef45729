package dev.lockstep.web.pages.report;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.reports.Export;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** Everybody of an assignment: side by side, to take away, and to be graded once more. */
final class OverviewRoutes {

    private static final String DELETED = "deleted";

    private final Desk desk;

    OverviewRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        String assignment = "/assignments/{assignment}";
        return List.of(
                Route.get(assignment + "/compare", Role.INTERVIEWER, this::compare),
                Route.get(assignment + "/export.csv", Role.INTERVIEWER, this::csv),
                Route.get(assignment + "/export.json", Role.INTERVIEWER, this::json),
                Route.post(assignment + "/regrade", Role.INTERVIEWER, Cost.GRADE, this::regrade));
    }

    /** The page to which somebody comes who has deleted a candidate's data: it says that it was done. */
    static String afterDeletion(Assignment assignment) {
        return Desk.path(assignment) + "/compare?" + DELETED + "=yes";
    }

    private void compare(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        ComparePage page = ComparePage.of(
                desk,
                WhoAsks.interviewer(ctx),
                assignment,
                desk.reports().all(assignment),
                "yes".equals(ctx.queryParam(DELETED)));
        desk.site().templates().page(ctx, "compare", "Compare candidates", page);
    }

    private void csv(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        download(
                ctx,
                assignment,
                "csv",
                "text/csv; charset=utf-8",
                Export.csv(desk.reports().all(assignment)));
    }

    private void json(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        String json = Export.json(
                assignment,
                desk.reports().all(assignment),
                report -> desk.assessments().ratings(report.invite().candidate().id()));
        download(ctx, assignment, "json", "application/json; charset=utf-8", json);
    }

    private static void download(Context ctx, Assignment assignment, String ending, String type, String content) {
        String name = "assignment-%s.%s".formatted(assignment.id().text(), ending);
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.contentType(type).result(content);
    }

    private void regrade(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        for (CandidateReport report : desk.reports().all(assignment)) {
            desk.regrades().regrade(report, WhoAsks.SIGNED_IN.learner(ctx));
        }
        ctx.redirect(Desk.path(assignment) + "/compare", HttpStatus.SEE_OTHER);
    }
}
