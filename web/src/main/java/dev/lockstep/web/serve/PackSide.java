package dev.lockstep.web.serve;

import dev.lockstep.web.http.Route;
import dev.lockstep.web.packs.CheckQueue;
import dev.lockstep.web.packs.Intake;
import dev.lockstep.web.packs.PackReader;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.packs.PackDesk;
import dev.lockstep.web.pages.packs.PackRoutes;
import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.util.List;

/** What a server answers about packs of katas where people sign in. */
record PackSide(Storage storage, InstantSource clock, CheckQueue queue, PackReader reader, Intake intake) {

    List<Route> routes(Audience audience, Site site) {
        return switch (audience) {
            case Audience.WhoeverIsHere _ -> List.of();
            case Audience.Team _ -> new PackRoutes(PackDesk.of(site, storage, clock, queue, reader, intake)).routes();
        };
    }
}
