package dev.lockstep.web.serve;

import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.catalogue.CatalogueRoutes;
import dev.lockstep.web.pages.kata.KataRoutes;
import dev.lockstep.web.pages.submission.SubmissionRoutes;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Everything that the server answers; {@code docs/routes.md} lists it, too. */
final class AllRoutes {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private AllRoutes() {}

    /**
     * @param isWell whether the server can do its work at present
     */
    static List<Route> of(Site site, Assets assets, BooleanSupplier isWell) {
        return Stream.of(
                        new CatalogueRoutes(site).routes(),
                        new KataRoutes(site).routes(),
                        new SubmissionRoutes(site).routes(),
                        List.of(assets.route(), health(isWell)))
                .flatMap(List::stream)
                .toList();
    }

    private static Route health(BooleanSupplier isWell) {
        return Route.get("/healthz", Role.EVERYBODY, ctx -> {
                    if (!isWell.getAsBoolean()) {
                        throw RefusedException.unavailable("The database cannot be reached at present.", RETRY);
                    }
                    ctx.contentType("text/plain").result("ok\n");
                })
                .at(Cost.NOTHING);
    }
}
