package dev.lockstep.web.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Supplier;

/** Tells whoever spreads requests over servers whether this one should get any. */
public final class Readiness {

    private Readiness() {}

    /**
     * Says "ready", or with 503 what is missing, a line each.
     *
     * @param obstacles what keeps the server from doing its work, in words for whoever runs it
     */
    public static Route route(Supplier<List<String>> obstacles) {
        return Route.get("/readyz", Role.EVERYBODY, ctx -> {
                    List<String> missing = obstacles.get();
                    ctx.status(missing.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                            .contentType("text/plain")
                            .result(missing.isEmpty() ? "ready\n" : "not ready: " + String.join("; ", missing) + "\n");
                })
                .at(Cost.NOTHING);
    }
}
