package dev.lockstep.web.serve;

import dev.lockstep.web.api.ApiTokens;
import dev.lockstep.web.http.HttpSettings;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.http.Throttle;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.Templates;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.pages.people.Team;
import dev.lockstep.web.pages.people.TeamVisitors;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.Learner;
import dev.lockstep.web.people.Learners;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.people.SetUp;
import dev.lockstep.web.people.SignIn;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Katas;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The side of a server that its audience sees first.
 *
 * @param http how it listens, and to whom
 * @param whoAsks whose drafts and submissions a request is about
 * @param candidates what it does for them; empty if nobody can be invited
 * @param routes what there is beside the katas
 * @param setUpPath the beginning of the address, after the server's name, at which the first admin comes in; empty if nobody has to
 */
record Front(
        HttpSettings http,
        WhoAsks whoAsks,
        Optional<CandidatesHere> candidates,
        Function<Site, List<Route>> routes,
        Optional<String> setUpPath) {

    static Front of(ServeSettings settings, Storage storage, Templates templates, Katas katas, InstantSource clock) {
        return switch (settings.audience()) {
            case Audience.WhoeverIsHere() -> local(settings.port(), new Learners(storage, clock).local());
            case Audience.Team team -> team(settings, team, storage, templates, katas, clock);
        };
    }

    private static Front local(int port, Learner learner) {
        return new Front(
                HttpSettings.local(port), _ -> learner.id(), Optional.empty(), _ -> List.of(), Optional.empty());
    }

    private static Front team(
            ServeSettings settings,
            Audience.Team audience,
            Storage storage,
            Templates templates,
            Katas katas,
            InstantSource clock) {
        Sessions sessions = new Sessions(storage, clock);
        SetUp setUp = new SetUp(storage, clock);
        Team team = new Team(
                templates,
                new Accounts(storage, clock),
                new SignIn(storage, clock),
                setUp,
                sessions,
                audience.publicUrl(),
                new Throttle(Team.TRIALS, clock));
        CandidatesHere candidates = CandidatesHere.of(storage, katas, clock);
        Optional<String> secret = audience.newAdmin() ? Optional.of(setUp.link()) : setUp.linkIfNeeded();
        return new Front(
                HttpSettings.team(
                        audience.bind().getHostAddress(),
                        settings.port(),
                        new TeamVisitors(sessions, new ApiTokens(storage, clock)),
                        audience.reach(Team.SIGN_IN)),
                candidates.whoAsks(),
                Optional.of(candidates),
                site -> Stream.of(
                                TeamSide.routes(site, team, storage, clock),
                                ProgramSide.routes(site, team, storage, clock, settings.webhooks()),
                                candidates.routes(site))
                        .flatMap(List::stream)
                        .toList(),
                secret.map(it -> "/set-up/" + it));
    }
}
