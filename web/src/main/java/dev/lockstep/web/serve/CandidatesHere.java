package dev.lockstep.web.serve;

import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Facts;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Outages;
import dev.lockstep.web.interviews.Ticks;
import dev.lockstep.web.interviews.TimeKeeper;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.invited.Candidates;
import dev.lockstep.web.pages.invited.Interviewing;
import dev.lockstep.web.pages.invited.InvitedRoutes;
import dev.lockstep.web.people.Learners;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Katas;
import java.time.InstantSource;
import java.util.List;

/**
 * What a server for teams does for candidates.
 *
 * @param whoAsks knows them, and everybody else who has signed in
 */
record CandidatesHere(Storage storage, InstantSource clock, Candidates whoAsks) {

    static CandidatesHere of(Storage storage, Katas katas, InstantSource clock) {
        return new CandidatesHere(storage, clock, new Candidates(storage, katas, clock));
    }

    /** The pages that they see beside those of their katas. */
    List<Route> routes(Site site) {
        Interviewing work = new Interviewing(new Invites(storage, clock), timeKeeper(site), new Facts(storage, clock));
        return new InvitedRoutes(site, whoAsks, new Sessions(storage, clock), new Learners(storage, clock), work)
                .routes();
    }

    /** Keeps their time, until it is closed. */
    Ticks ticks(Site site) {
        return Ticks.start(new Outages(storage, clock), timeKeeper(site));
    }

    private TimeKeeper timeKeeper(Site site) {
        return new TimeKeeper(
                new Assignments(storage, clock),
                new Invites(storage, clock),
                new Outages(storage, clock),
                site.drafts(),
                site.submissions(),
                clock);
    }
}
