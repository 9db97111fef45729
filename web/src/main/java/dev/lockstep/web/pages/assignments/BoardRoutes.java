package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.pages.Templates;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** How the candidates of an assignment get on at this moment. */
final class BoardRoutes {

    private final Desk desk;
    private final BoardStream stream;

    BoardRoutes(Desk desk) {
        this.desk = desk;
        this.stream = new BoardStream(this::html, ctx -> still(ctx).isPresent());
    }

    List<Route> routes() {
        return List.of(
                Route.get("/assignments/{assignment}/board", Role.INTERVIEWER, this::show),
                Route.get("/assignments/{assignment}/board/state", Role.INTERVIEWER, this::state),
                Route.get("/assignments/{assignment}/board/events", Role.INTERVIEWER, this::events));
    }

    private void show(Context ctx) {
        Assignment assignment = desk.assignment(ctx);
        templates().page(ctx, "board", assignment.plan().title() + ", live", BoardPage.of(desk, assignment));
    }

    private void state(Context ctx) {
        templates().part(ctx, "board-state", BoardPage.of(desk, desk.assignment(ctx)));
    }

    private void events(Context ctx) throws InterruptedException {
        desk.assignment(ctx);
        stream.answer(ctx);
    }

    /** How they get on now; empty as soon as that is nothing any more for whoever has asked. */
    private Optional<String> html(Context ctx) {
        return still(ctx).map(assignment -> templates().text("board-state", BoardPage.of(desk, assignment)));
    }

    private Optional<Assignment> still(Context ctx) {
        return desk.whoStill(ctx).flatMap(who -> desk.assignments().find(who, Desk.id(ctx)));
    }

    private Templates templates() {
        return desk.site().templates();
    }
}
