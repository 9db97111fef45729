package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Edit;
import dev.lockstep.web.pages.WhoAsks;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** Assignments that whoever asks may see: their own, those shared with them, and all for admins. */
final class AssignmentApi {

    private static final String ALL = ApiRoutes.BASE + "/assignments";
    private static final String ONE = ALL + "/{assignment}";

    private final ApiTools tools;

    AssignmentApi(ApiTools tools) {
        this.tools = tools;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ALL, Role.READ_TOKEN, this::list),
                Route.post(ALL, Role.WRITE_TOKEN, Cost.WRITE, this::create),
                Route.get(ONE, Role.READ_TOKEN, ctx -> ApiJson.send(ctx, AssignmentJson.of(tools.assignment(ctx)))),
                Route.put(ONE, Role.WRITE_TOKEN, Cost.WRITE, this::edit),
                Route.get(ONE + "/export", Role.READ_TOKEN, this::export));
    }

    private record AssignmentList(List<AssignmentJson> assignments, Optional<String> next) {}

    private void list(Context ctx) {
        Slice<Assignment> slice = Slice.of(
                ctx,
                tools.assignments().of(WhoAsks.interviewer(ctx)),
                each -> each.id().text());
        ApiJson.send(
                ctx,
                new AssignmentList(
                        slice.entries().stream().map(AssignmentJson::of).toList(), slice.next()));
    }

    private void create(Context ctx) {
        Assignment assignment =
                tools.assignments().create(WhoAsks.interviewer(ctx).id(), SentPlan.of(ctx, this::isKata));
        ctx.header("Location", ALL + "/" + assignment.id().text());
        ApiJson.send(ctx, HttpStatus.CREATED, AssignmentJson.of(assignment));
    }

    private boolean isKata(String id) {
        return tools.site().katas().find(id).isPresent();
    }

    private void edit(Context ctx) {
        Assignment before = tools.assignment(ctx);
        SentPlan.Change change = SentPlan.change(ctx, this::isKata);
        String version = change.version().orElse(before.version());
        Edit edit =
                tools.assignments().edit(WhoAsks.interviewer(ctx), before.id(), change.plan(), before.zone(), version);
        switch (edit) {
            case DONE -> ApiJson.send(ctx, AssignmentJson.of(tools.assignment(ctx)));
            case NOT_THEIRS -> throw ApiTools.noAssignment();
            case CHANGED_MEANWHILE ->
                throw RefusedException.conflict(
                        "It has been changed since the version \"%s\"; it is at \"%s\" now. Ask for it again, and decide what is to stay."
                                .formatted(
                                        JsonBody.shortened(version),
                                        tools.assignment(ctx).version()));
            case KATAS_STAY ->
                throw RefusedException.conflict(
                        "Somebody has begun: its katas stay as they are. Send the same katas, or make another assignment.");
        }
    }

    private void export(Context ctx) {
        ApiJson.send(ctx, ExportJson.of(tools, tools.assignment(ctx)));
    }
}
