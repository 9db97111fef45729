package dev.lockstep.web.pages.report;

import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.pages.submission.ResultView;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One thing that a candidate has run or submitted, with its interleavings. */
final class AttemptRoutes {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    private final Desk desk;

    AttemptRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        String path = "/assignments/{assignment}/candidates/{candidate}/submissions/{submission}";
        return List.of(
                Route.get(path, Role.INTERVIEWER, this::show),
                Route.get(path + "/interleavings/{number}", Role.INTERVIEWER, this::interleaving));
    }

    private void show(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        Invite invite = desk.invite(ctx, assignment);
        Submission submission = submission(ctx, invite);
        Optional<String> report = desk.site().submissions().report(submission.id());
        List<JsonNode> interleavings = report.map(AttemptRoutes::interleavings).orElse(List.of());
        AttemptPage page = new AttemptPage(
                assignment,
                invite,
                submission,
                desk.title(submission.kata()),
                report.map(ResultView::read),
                number(ctx.queryParam("interleaving"), interleavings.size()),
                interleavings.size());
        desk.site().templates().page(ctx, "report-submission", page.title(), page);
    }

    private Submission submission(Context ctx, Invite invite) {
        return desk.site()
                .submissions()
                .find(new SubmissionId(ctx.pathParam("submission")))
                .filter(found -> found.learner().equals(invite.candidate().id()))
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no such submission of this candidate. Their report lists those that there are."));
    }

    private static List<JsonNode> interleavings(String report) {
        return ResultView.interleavings(JsonMapper.shared().readTree(report));
    }

    /** The one that is asked for; the first if none is, 0 if there is none. */
    private static int number(@Nullable String asked, int all) {
        boolean isNumber = asked != null && NUMBER.matcher(asked).matches();
        return Math.min(isNumber ? Integer.parseInt(asked) : 1, all);
    }

    private void interleaving(Context ctx) {
        Invite invite = desk.invite(ctx, desk.assignment(ctx));
        List<JsonNode> all = desk.site()
                .submissions()
                .report(submission(ctx, invite).id())
                .map(AttemptRoutes::interleavings)
                .orElse(List.of());
        String asked = ctx.pathParam("number");
        int number = NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > all.size()) {
            throw RefusedException.notFound("There is no such interleaving in this result. It has " + all.size() + ".");
        }
        ctx.contentType("application/json; charset=utf-8")
                .result(all.get(number - 1).get("interleaving").toString());
    }
}
