package dev.lockstep.web.pages.status;

import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.operate.Operations;
import dev.lockstep.web.pages.Templates;
import java.util.List;
import java.util.function.Supplier;

/** The page of whoever looks after the server. */
public final class StatusRoutes {

    private final Templates templates;
    private final Supplier<Operations.View> operations;

    public StatusRoutes(Templates templates, Supplier<Operations.View> operations) {
        this.templates = templates;
        this.operations = operations;
    }

    /** What they answer. */
    public List<Route> routes() {
        return List.of(Route.get(
                "/status",
                Role.OPERATOR,
                ctx -> templates.page(ctx, "status", "Status", new StatusPage(operations.get()))));
    }
}
