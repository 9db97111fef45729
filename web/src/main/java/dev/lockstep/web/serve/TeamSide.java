package dev.lockstep.web.serve;

import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.assignments.AssignmentRoutes;
import dev.lockstep.web.pages.people.Team;
import dev.lockstep.web.pages.people.TeamRoutes;
import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** What a server for people with accounts answers beside the katas. */
final class TeamSide {

    private TeamSide() {}

    static List<Route> routes(Site site, Team team, Storage storage, InstantSource clock) {
        return Stream.of(new TeamRoutes(team).routes(), new AssignmentRoutes(site, team, storage, clock).routes())
                .flatMap(List::stream)
                .toList();
    }
}
