package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.http.HttpSettings;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.http.Visitor;
import dev.lockstep.web.work.Kind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@DisplayName("each route, as docs/routes.md lists it,")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

    private static final String KATA = "race-free-counter";
    private static final SourceFile FILE = new SourceFile("Counter.java", "class Counter {}");
    private static final Set<String> FOR_FILES_AND_PROBES = Set.of("/assets/{name}", "/healthz");

    private final World world = new World();
    private final World strict = new World(HttpSettings.local(0).with(_ -> Visitor.NOBODY));
    private final String mine =
            world.graded(KATA, Outcomes.lostUpdate("text"), FILE).text();
    private final String others =
            world.sent(world.stranger(), KATA, Kind.SUBMISSION, FILE).text();

    @AfterAll
    void stop() {
        world.close();
        strict.close();
    }

    @Test
    void isInTheTableWithItsRoleAndItsCost() throws IOException {
        assertEquals(RouteTable.served(world.routes), RouteTable.listed(RouteTable.ALWAYS));
    }

    @TestFactory
    Stream<DynamicTest> answersThoseWhoMay() {
        return each(route -> {
            HttpResponse<String> response = send(world.caller(), route, mine, true);
            assertTrue(response.statusCode() < 400, () -> response.statusCode() + " " + response.body());
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesThoseWhoMayNot() {
        return each(route -> {
            int expected = route.role() == Role.EVERYBODY ? 200 : 403;
            assertEquals(expected, send(strict.caller(), route, mine, true).statusCode());
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesActionsWithoutTheSessionsToken() {
        return each(route -> {
            int status = send(world.caller(), route, mine, false).statusCode();
            if (route.method().name().equals("GET")) {
                assertNotEquals(403, status);
            } else {
                assertEquals(403, status);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatOthersSentToItself() {
        return each(route -> {
            if (route.path().contains("{id}")) {
                assertEquals(404, send(world.caller(), route, others, true).statusCode());
            }
        });
    }

    @FunctionalInterface
    private interface Trial {
        void of(Route route) throws Exception;
    }

    private Stream<DynamicTest> each(Trial trial) {
        return world.routes.stream().map(route -> DynamicTest.dynamicTest(route.name(), () -> trial.of(route)));
    }

    private HttpResponse<String> send(Caller caller, Route route, String submission, boolean asOurPage)
            throws IOException, InterruptedException {
        String path = route.path()
                .replace("{slug}/solutions", KATA + "/solutions")
                .replace("{slug}", KATA)
                .replace("{id}", submission)
                .replace("{n}", "1")
                .replace("{file}", "1.json")
                .replace("{name}", "app.css");
        if (path.endsWith("/solutions")) {
            world.graded(KATA, Outcomes.accepted(), FILE);
        }
        if (path.endsWith("/restore")) {
            path += "?submission=" + submission;
        }
        if (route.method().name().equals("GET")) {
            return caller.get(path);
        }
        String token = asOurPage ? Csrf.of(caller) : "none";
        return caller.send(
                route.method().name(),
                path,
                "{\"files\":{\"Counter.java\":\"class Counter {}\"},\"base\":0}",
                "X-Csrf-Token",
                token);
    }

    @Test
    void isThereAtAll() {
        assertTrue(world.routes.stream().map(Route::path).toList().containsAll(List.copyOf(FOR_FILES_AND_PROBES)));
    }
}
