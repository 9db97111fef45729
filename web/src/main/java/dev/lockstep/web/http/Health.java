package dev.lockstep.web.http;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The sign of life for whoever watches over the server. */
public final class Health {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private Health() {}

    /**
     * Says "ok", or that the database is gone.
     *
     * @param isWell whether the server can do its work at present
     */
    public static Route route(BooleanSupplier isWell) {
        return Route.get("/healthz", Role.EVERYBODY, ctx -> {
                    if (!isWell.getAsBoolean()) {
                        throw RefusedException.unavailable("The database cannot be reached at present.", RETRY);
                    }
                    ctx.contentType("text/plain").result("ok\n");
                })
                .at(Cost.NOTHING);
    }
}
