package dev.lockstep.web.pages.catalogue;

import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.people.LearnerId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** The catalogue: as a page, and as the list alone for whoever filters it. */
public final class CatalogueRoutes {

    private final Site site;

    public CatalogueRoutes(Site site) {
        this.site = site;
    }

    /** What they answer. */
    public List<Route> routes() {
        return List.of(Route.get("/", Role.LEARNER, this::show));
    }

    private void show(Context ctx) {
        CataloguePage page = CataloguePage.of(cards(site.learner(ctx)), Filter.of(ctx));
        ctx.header("Vary", "HX-Request");
        if (ctx.header("HX-Request") == null) {
            site.templates().page(ctx, "catalogue", "Katas", page);
        } else {
            site.templates().part(ctx, "katas", page);
        }
    }

    private List<KataCard> cards(LearnerId learner) {
        Set<String> solved = site.submissions().solved(learner);
        Set<String> begun = site.submissions().begun(learner);
        Set<String> tried = site.submissions().tried(learner);
        return site.katas().all().stream()
                .map(kata -> KataCard.of(kata.facts(), Progress.of(kata.id(), solved, tried, begun)))
                .toList();
    }
}
