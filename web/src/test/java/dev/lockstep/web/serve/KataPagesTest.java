package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.work.Kind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("somebody who solves a kata")
class KataPagesTest {

    private static final String KATA = "/katas/race-free-counter";
    private static final String SLUG = "race-free-counter";
    private static final SourceFile FILE = new SourceFile("Counter.java", "class Counter { int sent; }");

    private final World world = new World();
    private final Caller caller = world.caller();

    @AfterEach
    void stop() {
        world.close();
    }

    private HttpResponse<String> act(String method, String path, String body) throws IOException, InterruptedException {
        return caller.send(method, path, body, "X-Csrf-Token", Csrf.of(caller));
    }

    private static String draft(String text, long base) {
        return "{\"files\":{\"Counter.java\":\"" + text + "\"},\"base\":" + base + "}";
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    // ---- the catalogue

    @Test
    void seesAllKatasTheEasiestFirst() throws Exception {
        String page = caller.get("/").body();
        assertTrue(page.contains("A counter that never miscounts"), page);
        assertTrue(page.indexOf("/katas/print-in-order\"") < page.indexOf("/katas/worker-pool\""), page);
        assertTrue(page.contains("0 of 19 katas solved"), page);
    }

    @Test
    void findsKatasWithoutLoadingThePage() throws Exception {
        String part = caller.get("/?q=BUFFER+producer", "HX-Request", "true").body();
        assertFalse(part.contains("<html"), part);
        assertTrue(part.contains("/katas/bounded-buffer\""), part);
        assertFalse(part.contains("/katas/race-free-counter\""), part);
        assertTrue(caller.get("/?topic=deadlock&difficulty=medium", "HX-Request", "true")
                .body()
                .contains("2 of 19 katas"));
        assertTrue(caller.get("/?q=nothing-is-like-this").body().contains("No kata is like that"));
    }

    @Test
    void seesWhatWasBegunTriedAndSolved() throws Exception {
        world.drafts.save(World.ME, "print-in-order", List.of(FILE), 0);
        world.graded("bounded-buffer", Outcomes.lostUpdate("text"), FILE);
        world.graded(SLUG, Outcomes.accepted(), FILE);

        assertTrue(caller.get("/").body().contains("1 of 19 katas solved"));
        for (String progress : List.of("begun", "tried", "solved")) {
            assertTrue(
                    caller.get("/?progress=" + progress, "HX-Request", "true")
                            .body()
                            .contains("1 of 19 katas"),
                    progress);
        }
    }

    // ---- the kata's page

    @Test
    void findsStatementStarterAndVisibleTests() throws Exception {
        String page = caller.get(KATA).body();
        assertTrue(page.contains("A stadium has many gates"), page);
        assertTrue(page.contains("<textarea name=\"Counter.java\""), page);
        assertTrue(page.contains("counts.getOrDefault(gate, 0L)"), page);
        assertTrue(page.contains("visible/VisibleCounterTest.java"), page);
        assertTrue(page.contains("data-base=\"0\""), page);
    }

    @Test
    void isToldKindlyThatThereIsNoSuchKata() throws Exception {
        HttpResponse<String> response = caller.get("/katas/no-such-kata");
        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("There is no kata named"), response.body());
    }

    // ---- drafts

    @Test
    void findsWhatWasWrittenAgain() throws Exception {
        assertEquals(
                1,
                json(act("PUT", KATA + "/draft", draft("mine", 0)))
                        .path("version")
                        .asInt());
        String page = caller.get(KATA).body();
        assertTrue(page.contains("aria-label=\"Counter.java\">\nmine</textarea>"), page);
        assertTrue(page.contains("data-base=\"1\""), page);
    }

    @Test
    void isToldOfAnotherTabInsteadOfLosingWhatItWrote() throws Exception {
        act("PUT", KATA + "/draft", draft("of the other tab", 0));
        HttpResponse<String> response = act("PUT", KATA + "/draft", draft("of this one", 0));
        assertEquals(409, response.statusCode());
        assertEquals(1, json(response).path("version").asInt());
        assertEquals(
                "of the other tab",
                json(response).path("files").path("Counter.java").asString());
    }

    @Test
    void canTakeBackAReset() throws Exception {
        act("PUT", KATA + "/draft", draft("mine", 0));
        JsonNode reset = json(act("POST", KATA + "/reset", "{}"));
        assertTrue(reset.path("files").path("Counter.java").asString().contains("getOrDefault"));
        assertEquals(2, reset.path("version").asInt());

        JsonNode restored = json(act("POST", KATA + "/restore?version=1", "{}"));
        assertEquals("mine", restored.path("files").path("Counter.java").asString());
        assertEquals(404, act("POST", KATA + "/restore?version=77", "{}").statusCode());
    }

    @Test
    void canGoBackToWhatWasSentWithoutScriptsToo() throws Exception {
        String id = world.graded(SLUG, Outcomes.lostUpdate("text"), FILE).text();
        HttpResponse<String> response = caller.send(
                "POST",
                KATA + "/restore?submission=" + id,
                "_csrf=" + Csrf.of(caller),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertEquals(303, response.statusCode());
        assertTrue(caller.get(KATA).body().contains("int sent;"));
        assertEquals(404, act("POST", KATA + "/restore?submission=no", "{}").statusCode());
        assertEquals(
                404,
                act("POST", "/katas/bounded-buffer/restore?submission=" + id, "{}")
                        .statusCode());
    }

    @Test
    void isToldWhatWasExpectedInsteadOfSomethingElse() throws Exception {
        for (String body : List.of(
                "", "{", "[]", "{\"files\":{}}", "{\"files\":{\"../x.java\":\"\"}}", "{\"files\":{\"A.java\":7}}")) {
            HttpResponse<String> response = act("PUT", KATA + "/draft", body);
            assertEquals(400, response.statusCode(), body);
            assertTrue(json(response).path("error").asString().contains("xpected"), response.body());
        }
    }

    @Test
    void isToldWhatDoesNotCompileWhileTyping() throws Exception {
        JsonNode diagnostics = json(act("POST", KATA + "/diagnostics", draft("class mistake {}", 0)))
                .path("diagnostics");
        assertEquals(
                "[{\"file\":\"Counter.java\",\"line\":1,\"column\":7,\"endColumn\":14,\"severity\":\"error\",\"message\":\"cannot find <symbol>\"}]",
                diagnostics.toString());
        assertEquals(
                "[]",
                json(act("POST", KATA + "/diagnostics", draft("class Right {}", 0)))
                        .path("diagnostics")
                        .toString());
    }

    // ---- hints and solutions

    @Test
    void takesHintsOneAfterTheOther() throws Exception {
        assertFalse(caller.get(KATA).body().contains("Read <code>increment</code> aloud"));
        assertEquals(400, act("POST", KATA + "/hints/2", "").statusCode());
        HttpResponse<String> first = act("POST", KATA + "/hints/1", "");
        assertTrue(first.body().contains("Read <code>increment</code> aloud"), first.body());
        assertTrue(first.body().contains("Show hint 2 of 3"), first.body());
        assertTrue(caller.get(KATA).body().contains("Read <code>increment</code> aloud"));
        assertEquals(400, act("POST", KATA + "/hints/4", "").statusCode());
        assertEquals(400, act("POST", KATA + "/hints/x", "").statusCode());
    }

    @Test
    void mayReadHowOthersSolvedItAfterHavingSolvedIt() throws Exception {
        world.graded(SLUG, Outcomes.lostUpdate("text"), FILE);
        HttpResponse<String> refused = caller.get(KATA + "/solutions");
        assertEquals(403, refused.statusCode());
        assertFalse(refused.body().contains("an approach that nobody has earned yet"));

        world.graded(SLUG, Outcomes.accepted(), FILE);
        String page = caller.get(KATA + "/solutions").body();
        assertTrue(page.contains("an approach that nobody has earned yet"), page);
        assertTrue(page.contains("Why is <code>count"), page);
        assertTrue(page.contains("accepted/in-latin-1/Solution.java cannot be read"), page);
        assertEquals(403, caller.get("/katas/bounded-buffer/solutions").statusCode());
    }

    // ---- history

    @Test
    void seesWhatWasSentAndWhatChanged() throws Exception {
        assertTrue(caller.get(KATA + "/history").body().contains("Nothing was sent yet"));
        String id = world.graded(SLUG, Outcomes.lostUpdate("text"), FILE).text();
        String history = caller.get(KATA + "/history").body();
        assertTrue(history.contains("data-verdict=\"WA\""), history);
        assertTrue(history.contains("/submissions/" + id), history);

        String diff = caller.get(KATA + "/diff?from=starter&to=" + id).body();
        assertTrue(diff.contains("class Counter { int sent; }"), diff);
        assertTrue(diff.contains("<tr class=\"added\">"), diff);
        assertEquals(404, caller.get(KATA + "/diff?from=starter&to=unknown").statusCode());
    }

    @Test
    void leafsThroughWhatWasSentAndWrittenLongAgo() throws Exception {
        for (int sent = 0; sent < 27; sent++) {
            world.sent(World.ME, SLUG, Kind.RUN, FILE);
            world.drafts.replace(World.ME, SLUG, List.of(new SourceFile("Counter.java", "draft " + sent)));
        }
        String newest = caller.get(KATA + "/history").body();
        assertEquals(25, count("restore\\?submission=", newest));
        assertEquals(25, count("restore\\?version=", newest));
        assertTrue(newest.contains("href=\"/katas/" + SLUG + "/history?page=2&amp;drafts=1\""), newest);
        assertFalse(newest.contains(">Newer<"), newest);

        String oldest = caller.get(KATA + "/history?page=2&drafts=2").body();
        assertEquals(2, count("restore\\?submission=", oldest));
        assertEquals(1, count("restore\\?version=", oldest));
        assertTrue(oldest.contains("restore?version=1\""), oldest);
        assertTrue(oldest.contains(">Newer<"), oldest);
        assertFalse(oldest.contains(">Older<"), oldest);

        assertTrue(caller.get(KATA + "/history?page=9").body().contains("Nothing that far back"));
        assertEquals(400, caller.get(KATA + "/history?page=-1").statusCode());
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void comparesWithASubmissionThatIsTooOldToBeListed() throws Exception {
        String first = world.sent(World.ME, SLUG, Kind.RUN, FILE).text();
        for (int sent = 0; sent < 100; sent++) {
            world.clock.passSeconds(1);
            world.sent(World.ME, SLUG, Kind.RUN, FILE);
        }
        assertFalse(caller.get(KATA + "/diff").body().contains(first));
        String diff = caller.get(KATA + "/diff?from=starter&to=" + first).body();
        assertTrue(diff.contains("<option value=\"" + first + "\" selected"), diff);
        assertTrue(diff.contains("class Counter { int sent; }"), diff);
    }

    // ---- when something is wrong

    @Test
    void isToldThatTheDatabaseIsGoneAndWhenToComeBack() throws Exception {
        String token = Csrf.of(caller);
        world.loseDatabase();
        HttpResponse<String> page = caller.get(KATA);
        assertEquals(503, page.statusCode());
        assertEquals("5", page.headers().firstValue("Retry-After").orElse(""));
        assertTrue(page.body().contains("still in your browser"), page.body());
        assertFalse(page.body().contains("jdbc"), page.body());
        assertTrue(page.body().contains("data-until-well"), page.body());
        assertEquals(
                503,
                caller.send("PUT", KATA + "/draft", draft("x", 0), "X-Csrf-Token", token)
                        .statusCode());
        assertEquals(503, caller.get("/healthz").statusCode());
    }

    @Test
    void isToldThatTheDiskIsFullAndReadsOnUntilThereIsRoom() throws Exception {
        world.fillDisk();
        assertEquals(
                "ok\nnothing can be saved at the moment: the database's disk is full\n",
                caller.get("/healthz").body());
        assertEquals(200, caller.get(KATA).statusCode());
        String large = draft("x".repeat(500_000), 0);
        for (HttpResponse<String> response :
                List.of(act("PUT", KATA + "/draft", large), act("POST", KATA + "/submissions", large))) {
            assertEquals(507, response.statusCode());
            assertEquals("15", response.headers().firstValue("Retry-After").orElse(""));
            String error = json(response).path("error").asString();
            assertTrue(error.contains("Whoever runs the server must make room"), error);
            assertFalse(error.contains("reach"), error);
        }

        world.makeRoom();
        assertEquals("ok\n", caller.get("/healthz").body());
        assertEquals(200, act("PUT", KATA + "/draft", large).statusCode());
    }
}
