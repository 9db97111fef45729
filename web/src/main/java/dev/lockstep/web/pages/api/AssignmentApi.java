package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.pages.KatasToAssign;
import dev.lockstep.web.pages.WhoAsks;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneOffset;
import java.util.List;

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
                Route.get(ONE + "/export", Role.READ_TOKEN, this::export));
    }

    private record AssignmentList(List<AssignmentJson> assignments) {}

    private void list(Context ctx) {
        ApiJson.send(
                ctx,
                new AssignmentList(tools.assignments().of(WhoAsks.interviewer(ctx)).stream()
                        .map(AssignmentJson::of)
                        .toList()));
    }

    private void create(Context ctx) {
        KatasToAssign katas = tools.katas(ctx);
        Plan plan = SentPlan.of(ctx, id -> katas.find(id).isPresent() && katas.isChecked(id));
        Assignment assignment =
                tools.assignments().create(WhoAsks.interviewer(ctx).id(), plan, ZoneOffset.UTC, katas.versions());
        ctx.header("Location", ALL + "/" + assignment.id().text());
        ApiJson.send(ctx, HttpStatus.CREATED, AssignmentJson.of(assignment));
    }

    private void export(Context ctx) {
        ApiJson.send(ctx, ExportJson.of(tools, tools.assignment(ctx)));
    }
}
