package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.api.ApiTokens;
import dev.lockstep.web.api.NewToken;
import dev.lockstep.web.api.Scope;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.people.SignInName;
import dev.lockstep.web.storage.Secret;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("each route for programs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiAccessTest {

    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;

    private final World world = World.team();
    private final ApiTokens tokens = new ApiTokens(world.storage(), world.clock);
    private final LearnerId ada = ada();
    private final String read = token(Scope.READ);
    private final String write = token(Scope.WRITE);

    private LearnerId ada() {
        Accounts accounts = new Accounts(world.storage(), world.clock);
        NewPerson person = new NewPerson(new SignInName("ada"), "Ada");
        return ((Accounts.Adding.Added) accounts.add(person, AccountRole.INTERVIEWER))
                .account()
                .id();
    }

    private String token(Scope scope) {
        return tokens.create(ada, new NewToken("a test", scope, Duration.ofDays(7)));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private Stream<Route> routes() {
        return world.routes.stream()
                .filter(route -> Set.of(Role.READ_TOKEN, Role.WRITE_TOKEN).contains(route.role()));
    }

    @FunctionalInterface
    private interface Trial {
        void of(Route route) throws Exception;
    }

    private Stream<DynamicTest> each(Trial trial) {
        return routes().map(route -> DynamicTest.dynamicTest(route.name(), () -> trial.of(route)));
    }

    private HttpResponse<String> ask(Route route, String... headers) throws IOException, InterruptedException {
        String path = route.path().replaceAll("\\{[^}]+}", "none");
        Caller caller = world.caller();
        return route.method().name().equals("GET")
                ? caller.get(path, headers)
                : caller.send(route.method().name(), path, "{}", headers);
    }

    private HttpResponse<String> by(Route route, String token) throws IOException, InterruptedException {
        return ask(route, "Authorization", "Bearer " + token);
    }

    @Test
    void isBelowTheAddressOfTheApiAsEverythingForProgramsIs() {
        assertTrue(routes().count() > 10);
        world.routes.forEach(route -> assertEquals(
                route.path().startsWith("/api/"),
                Set.of(Role.READ_TOKEN, Role.WRITE_TOKEN).contains(route.role())
                        || route.path().equals("/api/v1/openapi.json"),
                route.name()));
    }

    @TestFactory
    Stream<DynamicTest> asksForATokenAndSetsNoCookie() {
        return each(route -> {
            HttpResponse<String> answer = ask(route, "X-Test", "none");
            assertProblem(UNKNOWN, "This request has no token.", answer);
            assertEquals(
                    "Bearer realm=\"lockstep\"",
                    answer.headers().firstValue("WWW-Authenticate").orElse(""));
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        });
    }

    @TestFactory
    Stream<DynamicTest> isNotAnsweredToABrowserThatIsSignedIn() {
        new Sessions(world.storage(), world.clock).begin(ada, "s".repeat(43), "test");
        return each(route -> assertEquals(
                UNKNOWN, ask(route, "Cookie", "lockstep=" + "s".repeat(43)).statusCode()));
    }

    @TestFactory
    Stream<DynamicTest> isAnsweredToItsScope() {
        return each(route -> {
            HttpResponse<String> answer = by(route, read);
            if (route.role() == Role.WRITE_TOKEN) {
                assertProblem(FORBIDDEN, "This token may read only", answer);
                assertTrue(answer.headers()
                        .firstValue("WWW-Authenticate")
                        .orElse("")
                        .contains("insufficient_scope"));
            } else {
                assertTrue(Set.of(200, 404).contains(answer.statusCode()), answer.body());
            }
            assertTrue(Set.of(200, 400, 404).contains(by(route, write).statusCode()));
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        });
    }

    @TestFactory
    Stream<DynamicTest> isNotAnsweredToWhatIsNoTokenAnyMore() {
        String bad = token(Scope.WRITE);
        world.change("update api_token set revoked_at = 1 where secret_hash = '" + Secret.hash(bad) + "'");
        return each(route -> {
            assertProblem(UNKNOWN, "This token is good for nothing", by(route, bad));
            assertProblem(UNKNOWN, "This token is good for nothing", by(route, "made-up"));
        });
    }

    private static void assertProblem(int status, String words, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertEquals(status, problem.path("status").asInt());
        assertTrue(problem.path("detail").asString().startsWith(words), answer.body());
    }

    @Test
    void hasNeighboursThatAreNotThere() throws Exception {
        HttpResponse<String> answer = world.caller().get("/api/v1/nothing");
        assertProblem(404, "There is no page at this address.", answer);
        assertProblem(405, "This address is there", world.caller().send("POST", "/api/v1/katas", "{}"));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void costsWhatItsKindOfRouteCosts() {
        routes().forEach(route -> {
            Cost expected = route.path().endsWith("/submissions") ? Cost.GRADE : Cost.WRITE;
            assertEquals(route.role() == Role.READ_TOKEN ? Cost.READ : expected, route.cost(), route.name());
        });
    }
}
