package dev.lockstep.web.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The sign of life for whoever watches over the server. */
public final class Health {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private Health() {}

    /**
     * Says "ok", or that the database is gone; and, beside "ok", why nothing is graded, since pages work all the same.
     *
     * @param isWell whether the server can do its work at present
     * @param trouble why nothing is graded, in words for everybody; empty if all is well
     */
    public static Route route(BooleanSupplier isWell, Supplier<Optional<String>> trouble) {
        return Route.get("/healthz", Role.EVERYBODY, ctx -> {
                    if (!isWell.getAsBoolean()) {
                        throw RefusedException.unavailable("The database cannot be reached at present.", RETRY);
                    }
                    String grading = trouble.get()
                            .map("grading is not available at the moment: %s\n"::formatted)
                            .orElse("");
                    ctx.contentType("text/plain").result("ok\n" + grading);
                })
                .at(Cost.NOTHING);
    }
}
