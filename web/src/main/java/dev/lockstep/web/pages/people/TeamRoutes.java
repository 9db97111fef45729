package dev.lockstep.web.pages.people;

import dev.lockstep.web.http.Route;
import java.util.List;
import java.util.stream.Stream;

/** The pages by which people get accounts, sign in, and say who may do what. */
public final class TeamRoutes {

    private final Team team;

    public TeamRoutes(Team team) {
        this.team = team;
    }

    /** What they answer. */
    public List<Route> routes() {
        return Stream.of(
                        new SetUpRoutes(team).routes(),
                        new SignInRoutes(team).routes(),
                        new PasswordRoutes(team).routes(),
                        new AccountRoutes(team).routes(),
                        new PeopleRoutes(team).routes())
                .flatMap(List::stream)
                .toList();
    }
}
