package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.web.http.Caller;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.people.SignInName;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@DisplayName("each route of a server with accounts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamRoutesTest {

    private static final Map<AccountRole, Set<Role>> MAY = Map.of(
            AccountRole.LEARNER, Set.of(Role.EVERYBODY, Role.ACCOUNT, Role.SOLVER, Role.LEARNER),
            AccountRole.INTERVIEWER, Set.of(Role.EVERYBODY, Role.ACCOUNT, Role.SOLVER, Role.LEARNER, Role.INTERVIEWER),
            AccountRole.ADMIN, EnumSet.complementOf(EnumSet.of(Role.CANDIDATE, Role.READ_TOKEN, Role.WRITE_TOKEN)));

    private static final Set<Role> CANDIDATE_MAY = Set.of(Role.EVERYBODY, Role.SOLVER, Role.CANDIDATE);

    private final World world = World.team();
    private final Accounts accounts = new Accounts(world.storage(), world.clock);
    private final Sessions sessions = new Sessions(world.storage(), world.clock);
    private final Map<AccountRole, LearnerId> people = new EnumMap<>(AccountRole.class);

    TeamRoutesTest() {
        for (AccountRole role : AccountRole.values()) {
            NewPerson person = new NewPerson(new SignInName(role.words()), role.words());
            people.put(
                    role,
                    ((Accounts.Adding.Added) accounts.add(person, role))
                            .account()
                            .id());
        }
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void isInTheTableWithItsRoleAndItsCost() throws IOException {
        assertEquals(RouteTable.served(world.routes), RouteTable.listed(RouteTable.ALL));
    }

    @TestFactory
    Stream<DynamicTest> answersThoseWhoMayAndNobodyElse() {
        return Stream.of(AccountRole.values())
                .flatMap(role -> world.routes.stream()
                        .map(route -> DynamicTest.dynamicTest(
                                route.name() + " asked for by " + role.words(),
                                () -> assertEquals(
                                        MAY.getOrDefault(role, Set.of()).contains(route.role()),
                                        isAnswered(route, role)))));
    }

    @TestFactory
    Stream<DynamicTest> answersCandidatesWhatIsTheirs() {
        LearnerId owner = Objects.requireNonNull(people.get(AccountRole.INTERVIEWER));
        return world.routes.stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.name() + " asked for by a candidate",
                        () -> assertEquals(
                                CANDIDATE_MAY.contains(route.role()),
                                isAnswered(
                                        route, "candidate", Interviews.of(world).started(owner, "Cleo")))));
    }

    @TestFactory
    Stream<DynamicTest> sendsWhoeverIsNotSignedInToDoThat() {
        return world.routes.stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.name(),
                        () -> assertEquals(route.role() == Role.EVERYBODY, isAnswered(send(world.caller(), route)))));
    }

    /** With a session that begins anew: some routes end it. */
    private boolean isAnswered(Route route, AccountRole role) throws IOException, InterruptedException {
        return isAnswered(route, role.words(), Objects.requireNonNull(people.get(role)));
    }

    private boolean isAnswered(Route route, String words, LearnerId who) throws IOException, InterruptedException {
        String secret = (words + "x".repeat(43)).substring(0, 43);
        sessions.end(secret);
        sessions.begin(who, secret, "test");
        return isAnswered(send(world.caller(), route, "Cookie", "lockstep=" + secret));
    }

    /** Whatever else the answer is: what is asked for is not there. */
    private static boolean isAnswered(HttpResponse<String> answer) {
        return !answer.body().contains("This page is not for everybody")
                && answer.statusCode() != 401
                && !Person.location(answer).startsWith("/sign-in?to=");
    }

    private static HttpResponse<String> send(Caller caller, Route route, String... cookie)
            throws IOException, InterruptedException {
        String path = route.path().replaceAll("\\{[^}]+\\}", "none");
        if (route.method().name().equals("GET")) {
            return caller.get(path, cookie);
        }
        String token = Csrf.in(caller.get("/no-such-page", cookie));
        String[] headers = Stream.concat(Stream.of(cookie), Stream.of("X-Csrf-Token", token, "Accept", "text/html"))
                .toArray(String[]::new);
        return caller.send(route.method().name(), path, "", headers);
    }
}
