package dev.lockstep.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.people.LearnerId;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a server that programs ask")
class ProgramsTest {

    private static final InetAddress PROXY = InetAddress.getLoopbackAddress();
    private static final List<Route> ROUTES = List.of(
            Route.get(
                    "/api/read",
                    Role.READ_TOKEN,
                    ctx -> ctx.result(Visit.visitor(ctx).name())),
            Route.post("/api/act", Role.WRITE_TOKEN, Cost.WRITE, ctx -> ctx.result("done")));

    /** Tokens are names, and those who are called so hold them. */
    private static final class Holders implements Visitors {

        @Override
        public Visitor find(String session) {
            return Visitor.NOBODY;
        }

        @Override
        public Visitor holder(String token) {
            return token.equals("nobody")
                    ? Visitor.NOBODY
                    : new Visitor(Optional.of(new LearnerId(token)), token, Set.of(Role.READ_TOKEN, Role.WRITE_TOKEN));
        }
    }

    private static HttpServer start(Optional<URI> url) throws PortInUseException {
        Reach reach = new Reach(url, Optional.empty(), Set.of(PROXY), Optional.of("/sign-in"));
        HttpSettings settings = HttpSettings.team("127.0.0.1", 0, new Holders(), reach)
                .with(Map.of(Cost.WRITE, new Rate(1, 1)), new ManualClock());
        return HttpServer.start(settings, ROUTES, new PlainErrors());
    }

    private static HttpResponse<String> act(HttpServer server, String token) throws Exception {
        return new Caller(server.address()).send("POST", "/api/act", "", "Authorization", "Bearer " + token);
    }

    @Test
    void countsHowOftenByWhoseTheyAre() throws Exception {
        try (HttpServer server = start(Optional.empty())) {
            assertEquals(200, act(server, "ada").statusCode());
            HttpResponse<String> second = act(server, "ada");
            assertEquals(429, second.statusCode());
            assertEquals("60", second.headers().firstValue("Retry-After").orElse(""));
            assertEquals(
                    "application/problem+json",
                    second.headers().firstValue("Content-Type").orElse(""));
            assertEquals(200, act(server, "bob").statusCode());
        }
    }

    @Test
    void countsWhoeverHasNoTokenThatIsGoodByTheirAddress() throws Exception {
        try (HttpServer server = start(Optional.empty())) {
            assertEquals(401, act(server, "nobody").statusCode());
            assertEquals(429, act(server, "nobody").statusCode());
        }
    }

    @Test
    void refusesATokenThatWentThroughTheNetworkInTheClear() throws Exception {
        try (HttpServer server = start(Optional.of(URI.create("https://katas.example")))) {
            HttpResponse<String> plain = act(server, "ada");
            assertEquals(403, plain.statusCode());
            assertTrue(plain.body().contains("revoke it"), plain.body());
            String[] byTls = {"Authorization", "Bearer ada", "X-Forwarded-Proto", "https"};
            assertEquals(
                    200, new Caller(server.address()).get("/api/read", byTls).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ada", "bearer ada", "BEARER  ada"})
    void readsTheTokenAsTheStandardHasIt(String header) throws Exception {
        try (HttpServer server = start(Optional.empty())) {
            HttpResponse<String> answer = new Caller(server.address()).get("/api/read", "Authorization", header);
            assertEquals("ada", answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Basic ada", "Bearer", "Bearer a b", "Bearer <ada>"})
    void takesNothingElseForAToken(String header) throws Exception {
        try (HttpServer server = start(Optional.empty())) {
            HttpResponse<String> answer = new Caller(server.address()).get("/api/read", "Authorization", header);
            assertEquals(401, answer.statusCode());
            assertTrue(answer.body().contains("has no token"), answer.body());
        }
    }
}
