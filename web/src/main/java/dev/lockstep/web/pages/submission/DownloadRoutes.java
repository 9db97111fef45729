package dev.lockstep.web.pages.submission;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.work.Submission;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results to take home, and interleavings in every form. */
final class DownloadRoutes {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,4})(?:\\.(json|svg|txt))?");

    private final Site site;

    DownloadRoutes(Site site) {
        this.site = site;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/submissions/{id}/report.json", Role.SOLVER, this::json),
                Route.get("/submissions/{id}/report.sarif", Role.SOLVER, this::sarif),
                Route.get("/submissions/{id}/report.txt", Role.SOLVER, this::text),
                Route.get("/submissions/{id}/interleavings/{file}", Role.SOLVER, this::interleaving));
    }

    private void json(Context ctx) {
        Submission submission = SubmissionRoutes.own(site, ctx);
        download(ctx, submission, "json", "application/json; charset=utf-8", report(submission));
    }

    private void sarif(Context ctx) {
        Submission submission = SubmissionRoutes.own(site, ctx);
        download(
                ctx, submission, "sarif", "application/sarif+json; charset=utf-8", Takeaways.sarif(report(submission)));
    }

    private void text(Context ctx) {
        Submission submission = SubmissionRoutes.own(site, ctx);
        download(
                ctx,
                submission,
                "txt",
                "text/plain; charset=utf-8",
                Takeaways.text(report(submission), submission.files()));
    }

    private static void download(Context ctx, Submission submission, String ending, String type, String content) {
        String name = "%s-%s.%s".formatted(submission.kata(), submission.id().text(), ending);
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.contentType(type).result(content);
    }

    private String report(Submission submission) {
        return Redaction.report(site, submission)
                .orElseThrow(
                        () -> RefusedException.notFound("There is no result yet. It is there when grading has ended."));
    }

    private void interleaving(Context ctx) {
        Submission submission = SubmissionRoutes.own(site, ctx);
        Matcher file = FILE.matcher(ctx.pathParam("file"));
        String report = report(submission);
        List<JsonNode> checks = ResultView.interleavings(MAPPER.readTree(report));
        int number = file.matches() ? Integer.parseInt(file.group(1)) : 0;
        if (number < 1 || number > checks.size()) {
            throw RefusedException.notFound(
                    "There is no such interleaving in this result. It has " + checks.size() + ".");
        }
        JsonNode check = checks.get(number - 1);
        String form = file.group(2);
        switch (form == null ? "" : form) {
            case "json" ->
                ctx.contentType("application/json; charset=utf-8")
                        .result(check.get("interleaving").toString());
            case "svg" -> ctx.contentType("image/svg+xml").result(InterleavingSvg.of(check.get("interleaving")));
            case "txt" ->
                ctx.contentType("text/plain; charset=utf-8").result(Takeaways.text(check.get("interleaving")));
            default -> show(ctx, InterleavingPage.of(kata(submission), submission, number, checks.size(), check));
        }
    }

    private PublicKata kata(Submission submission) {
        return SubmissionRoutes.kata(site, submission);
    }

    private void show(Context ctx, InterleavingPage page) {
        site.templates().page(ctx, "interleaving", page.headline(), page);
    }
}
