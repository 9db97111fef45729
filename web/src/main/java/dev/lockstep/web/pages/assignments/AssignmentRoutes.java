package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.people.Team;
import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The pages of interviewers. */
public final class AssignmentRoutes {

    private final Desk desk;

    public AssignmentRoutes(Site site, Team team, Storage storage, InstantSource clock) {
        this.desk = Desk.of(site, team, storage, clock);
    }

    /** What they answer. */
    public List<Route> routes() {
        return Stream.of(
                        new PlanRoutes(desk).routes(),
                        new AssignmentPages(desk).routes(),
                        new InviteRoutes(desk).routes(),
                        new BoardRoutes(desk).routes())
                .flatMap(List::stream)
                .toList();
    }
}
