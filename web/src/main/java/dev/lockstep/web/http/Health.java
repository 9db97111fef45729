package dev.lockstep.web.http;

import dev.lockstep.web.storage.Condition;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The sign of life for whoever watches over the server, and for pages that are open. */
public final class Health {

    private static final Duration RETRY = Duration.ofSeconds(5);

    /** Every page that is open asks: so long, all of them get the same answer. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private Health() {}

    /** How the database is, looked at once a second at most, however many ask. */
    public static Supplier<Condition> glances(Supplier<Condition> database) {
        return new Glance<>(database, GOOD_FOR, System::nanoTime);
    }

    /**
     * Says "ok", or that the database is gone; and, beside "ok", why nothing is saved or graded, since pages can be read all the same, and a new start
     * would not help.
     *
     * @param database how it is at present
     * @param trouble why nothing is graded, in words for everybody; empty if all is well
     */
    public static Route route(Supplier<Condition> database, Supplier<Optional<String>> trouble) {
        return Route.get("/healthz", Role.EVERYBODY, ctx -> {
                    String saving = switch (database.get()) {
                        case WELL -> "";
                        case FULL -> "nothing can be saved at the moment: the database's disk is full\n";
                        case GONE ->
                            throw RefusedException.unavailable("The database cannot be reached at present.", RETRY);
                    };
                    String grading = trouble.get()
                            .map("grading is not available at the moment: %s\n"::formatted)
                            .orElse("");
                    ctx.contentType("text/plain").result("ok\n" + saving + grading);
                })
                .at(Cost.NOTHING);
    }
}
