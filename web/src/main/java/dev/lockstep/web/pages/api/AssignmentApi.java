package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Edit;
import dev.lockstep.web.pages.KatasToAssign;
import dev.lockstep.web.pages.WhoAsks;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneOffset;
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
        KatasToAssign katas = tools.katas(ctx);
        Assignment assignment = tools.assignments()
                .create(
                        WhoAsks.interviewer(ctx).id(),
                        SentPlan.of(ctx, id -> isKata(katas, List.of(), id)),
                        ZoneOffset.UTC,
                        katas.versions());
        ctx.header("Location", ALL + "/" + assignment.id().text());
        ApiJson.send(ctx, HttpStatus.CREATED, AssignmentJson.of(assignment));
    }

    /** Whether a kata may be assigned, or is already. */
    private static boolean isKata(KatasToAssign katas, List<String> before, String id) {
        return katas.find(id).isPresent() && (before.contains(id) || katas.isChecked(id));
    }

    private void edit(Context ctx) {
        Assignment before = tools.assignment(ctx);
        KatasToAssign katas = tools.katas(ctx).beside(tools.assignments().versions(before.id()));
        SentPlan.Change change =
                SentPlan.change(ctx, id -> isKata(katas, before.plan().katas(), id));
        String version = change.version().orElse(before.version());
        Edit edit = tools.assignments()
                .edit(WhoAsks.interviewer(ctx), before.id(), change.plan(), before.zone(), katas.versions(), version);
        switch (edit) {
            case DONE -> ApiJson.send(ctx, AssignmentJson.of(tools.assignment(ctx)));
            case NOT_THEIRS -> throw ApiTools.noAssignment();
            case CHANGED_MEANWHILE ->
                throw RefusedException.conflict(
                        "Changed meanwhile",
                        "It has been changed since the version \"%s\"; it is at \"%s\" now. Ask for it again, and decide what is to stay."
                                .formatted(
                                        JsonBody.shortened(version),
                                        tools.assignment(ctx).version()));
            case KATAS_STAY ->
                throw RefusedException.conflict(
                        "Begun already",
                        "Somebody has begun: its katas stay as they are. Send the same katas, or make another assignment.");
        }
    }

    private void export(Context ctx) {
        ApiJson.send(ctx, ExportJson.of(tools, tools.assignment(ctx)));
    }
}
