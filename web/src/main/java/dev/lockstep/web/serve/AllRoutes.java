package dev.lockstep.web.serve;

import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.Health;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.catalogue.CatalogueRoutes;
import dev.lockstep.web.pages.kata.KataRoutes;
import dev.lockstep.web.pages.play.PlayRoutes;
import dev.lockstep.web.pages.status.StatusRoutes;
import dev.lockstep.web.pages.submission.SubmissionRoutes;
import dev.lockstep.web.storage.Condition;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that the server answers; {@code docs/routes.md} lists it, too. */
final class AllRoutes {

    private AllRoutes() {}

    /**
     * @param database how it is at present
     * @param watch what whoever looks after the server wants to know
     */
    static List<Route> of(Site site, Assets assets, Supplier<Condition> database, Watch watch) {
        return Stream.of(
                        new CatalogueRoutes(site).routes(),
                        new KataRoutes(site).routes(),
                        new PlayRoutes(site).routes(),
                        new SubmissionRoutes(site).routes(),
                        new StatusRoutes(site.templates(), watch::view).routes(),
                        watch.routes(),
                        List.of(assets.route(), Health.route(database, site.trouble())))
                .flatMap(List::stream)
                .toList();
    }
}
