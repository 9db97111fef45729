package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.pages.SentFiles;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.pages.submission.ProgressStream;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Submissions: one's own, and those of candidates of assignments that whoever asks may see. */
final class SubmissionApi {

    private static final String ALL = ApiRoutes.BASE + "/submissions";
    private static final String ONE = ALL + "/{submission}";

    private final ApiTools tools;
    private final ProgressStream progress;

    SubmissionApi(ApiTools tools) {
        this.tools = tools;
        this.progress = new ProgressStream(tools.site().events(), id -> ApiJson.write(json(id)));
    }

    List<Route> routes() {
        return List.of(
                Route.post(ALL, Role.WRITE_TOKEN, Cost.GRADE, this::submit),
                Route.get(ONE, Role.READ_TOKEN, ctx -> ApiJson.send(ctx, SubmissionJson.of(visible(ctx)))),
                Route.get(ONE + "/events", Role.READ_TOKEN, ctx -> progress.answer(ctx, visible(ctx))),
                Route.get(ONE + "/result", Role.READ_TOKEN, this::result));
    }

    /** In the name of whoever asks, as practice of theirs. */
    private void submit(Context ctx) {
        JsonBody body = JsonBody.of(ctx, Set.of("kata", "kind", "files"));
        String kata = body.text("kata");
        if (tools.site().katas().find(kata).isEmpty()) {
            throw body.wrong(
                    "kata", "the id of a kata of the catalogue; those of packs are solved by candidates alone");
        }
        SubmissionId id = tools.site()
                .submissions()
                .submit(
                        WhoAsks.interviewer(ctx).id(),
                        kata,
                        kind(body),
                        SentFiles.of(ctx).files());
        ctx.header("Location", ALL + "/" + id.text());
        ApiJson.send(ctx, HttpStatus.ACCEPTED, json(id));
    }

    private static Kind kind(JsonBody body) {
        String word = body.has("kind") ? body.text("kind") : ApiJson.word(Kind.SUBMISSION);
        return Arrays.stream(Kind.values())
                .filter(kind -> ApiJson.word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> body.wrong("kind", "run or submission"));
    }

    private SubmissionJson json(SubmissionId id) {
        return SubmissionJson.of(tools.site().submissions().find(id).orElseThrow());
    }

    /** The submission that the address names, if whoever asks may see it; else nobody is told whether it is there. */
    private Submission visible(Context ctx) {
        Interviewer who = WhoAsks.interviewer(ctx);
        return tools.site()
                .submissions()
                .find(new SubmissionId(ctx.pathParam("submission")))
                .filter(submission -> submission.learner().equals(who.id()) || isOfACandidate(who, submission))
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no such submission of yours, or of a candidate of an assignment that you may see."));
    }

    private boolean isOfACandidate(Interviewer who, Submission submission) {
        return tools.invites()
                .of(submission.learner())
                .flatMap(invite -> tools.assignments().find(who, invite.assignment()))
                .isPresent();
    }

    private void result(Context ctx) {
        Submission submission = visible(ctx);
        ApiJson.send(
                ctx,
                tools.site()
                        .submissions()
                        .report(submission.id())
                        .orElseThrow(() -> RefusedException.notFound(
                                "There is no result yet. It is there when the submission's state is \"done\".")));
    }
}
