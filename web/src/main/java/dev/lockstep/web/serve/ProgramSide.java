package dev.lockstep.web.serve;

import dev.lockstep.web.api.ApiTokens;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Outages;
import dev.lockstep.web.packs.PackShelf;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.api.ApiRoutes;
import dev.lockstep.web.pages.api.ApiTools;
import dev.lockstep.web.pages.people.Team;
import dev.lockstep.web.pages.tokens.TokenRoutes;
import dev.lockstep.web.pages.webhooks.WebhookRoutes;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.webhooks.Deliveries;
import dev.lockstep.web.webhooks.WebhookUrls;
import dev.lockstep.web.webhooks.Webhooks;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** What a server for people with accounts answers to their programs, with the pages on which people let programs in. */
final class ProgramSide {

    private ProgramSide() {}

    static List<Route> routes(Site site, Team team, Storage storage, InstantSource clock, WebhookUrls urls) {
        ApiTools tools = new ApiTools(
                site,
                team.accounts(),
                new Assignments(storage, clock),
                new Invites(storage, clock),
                new Outages(storage, clock),
                new PackShelf(storage),
                clock,
                team::link);
        return Stream.of(
                        new ApiRoutes(tools).routes(),
                        new TokenRoutes(team.templates(), new ApiTokens(storage, clock), clock).routes(),
                        new WebhookRoutes(
                                        team.templates(),
                                        new Webhooks(storage, clock),
                                        new Deliveries(storage, clock),
                                        urls)
                                .routes())
                .flatMap(List::stream)
                .toList();
    }
}
