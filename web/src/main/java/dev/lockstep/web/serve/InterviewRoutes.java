package dev.lockstep.web.serve;

import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.report.Desk;
import dev.lockstep.web.pages.report.ReportRoutes;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.JobQueue;
import dev.lockstep.web.work.Packs;
import java.time.InstantSource;
import java.util.List;

/** What only a server answers where people sign in, and which is about katas. */
final class InterviewRoutes {

    private InterviewRoutes() {}

    static List<Route> of(
            Audience audience, Site site, Storage storage, Packs packs, JobQueue queue, InstantSource clock) {
        return switch (audience) {
            case Audience.WhoeverIsHere _ -> List.of();
            case Audience.Team _ -> new ReportRoutes(Desk.of(site, storage, packs, queue, clock)).routes();
        };
    }
}
