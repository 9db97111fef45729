package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("what was sent")
class SubmissionPagesTest {

    private static final String KATA = "race-free-counter";
    private static final SourceFile FILE = new SourceFile("Counter.java", "class Counter { int sent; }");
    private static final String BODY = "{\"files\":{\"Counter.java\":\"class Counter {}\"},\"base\":0}";
    private static final Pattern EVENTS = Pattern.compile("events=\"/submissions/([A-Za-z0-9_-]+)/events\"");

    private final World world = new World();
    private final Caller caller = world.caller();

    @AfterEach
    void stop() {
        world.close();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return caller.send("POST", path, body, "X-Csrf-Token", Csrf.of(caller), "Accept", "text/html");
    }

    private static SubmissionId followed(HttpResponse<String> response) {
        Matcher events = EVENTS.matcher(response.body());
        assertTrue(events.find(), response.body());
        return new SubmissionId(events.group(1));
    }

    @Test
    void isFollowedByThePageThatSentIt() throws Exception {
        HttpResponse<String> response = post("/katas/" + KATA + "/submissions", BODY);
        SubmissionId id = followed(response);
        assertTrue(response.body().contains("Next in the queue"), response.body());
        assertEquals(Kind.SUBMISSION, world.submissions.find(id).orElseThrow().kind());
        assertEquals(
                Kind.RUN,
                world.submissions
                        .find(followed(post("/katas/" + KATA + "/runs", BODY)))
                        .orElseThrow()
                        .kind());
        assertTrue(caller.get("/katas/" + KATA).body().contains("<live-region"), "a reload goes on where it was");
    }

    @Test
    void saysHowManyAreBeforeIt() throws Exception {
        world.waits(world.sent(World.ME, KATA, Kind.SUBMISSION, FILE));
        world.clock.passSeconds(1);
        SubmissionId second = followed(post("/katas/" + KATA + "/submissions", BODY));
        world.waits(second);
        String state = caller.get("/submissions/" + second.text() + "/state").body();
        assertTrue(state.contains("Number 2 in the queue"), state);
    }

    @Test
    void canBeCancelledAndGradedAgainAsItIs() throws Exception {
        SubmissionId id = world.sent(World.ME, KATA, Kind.SUBMISSION, FILE);
        HttpResponse<String> cancelled = post("/submissions/" + id.text() + "/cancel", "{}");
        assertTrue(cancelled.body().contains("Cancelled."), cancelled.body());
        assertTrue(cancelled.body().contains("data-final"), cancelled.body());

        SubmissionId again = followed(post("/submissions/" + id.text() + "/again", "{}"));
        assertEquals(List.of(FILE), world.submissions.find(again).orElseThrow().files());
    }

    // ---- progress

    @Test
    void tellsItsProgressUntilThereIsAResult() throws Exception {
        SubmissionId id = world.sent(World.ME, KATA, Kind.SUBMISSION, FILE);
        List<String> events = new ArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(world.address().resolve("/submissions/" + id.text() + "/events"))
                .header("Accept", "text/event-stream")
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                var lines = new BufferedReader(new InputStreamReader(
                        client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                .body(),
                        StandardCharsets.UTF_8))) {
            events.add(event(lines));
            world.grade(id, KATA, Outcomes.accepted(), FILE);
            events.add(event(lines));
            assertEquals(-1, lines.read(), "the stream goes on");
        }
        assertTrue(events.getFirst().contains("Next in the queue"), events.getFirst());
        assertTrue(events.getLast().contains("data-final"), events.getLast());
        assertTrue(events.getLast().contains("data-verdict=\"AC\""), events.getLast());
    }

    private static String event(BufferedReader lines) throws IOException {
        StringBuilder event = new StringBuilder();
        for (String line = lines.readLine();
                line != null && !(line.isEmpty() && event.toString().contains("data:"));
                line = lines.readLine()) {
            event.append(line).append('\n');
        }
        return event.toString();
    }

    @Test
    void tellsTheSameToWhoeverAsksAgainAndAgain() throws Exception {
        SubmissionId id = world.sent(World.ME, KATA, Kind.SUBMISSION, FILE);
        assertTrue(caller.get("/submissions/" + id.text() + "/state").body().contains("Next in the queue"));
        world.grade(id, KATA, Outcomes.accepted(), FILE);
        String state = caller.get("/submissions/" + id.text() + "/state").body();
        assertTrue(state.contains("data-final"), state);
    }

    @Test
    void waitsVisiblyWhileNothingIsGradedAndEverythingElseGoesOn() throws Exception {
        String notice = "Grading is not available at the moment: the sandbox cannot be started";
        world.gradesNothing("the sandbox cannot be started");
        assertTrue(caller.get("/katas/" + KATA).body().contains(notice));
        SubmissionId id = followed(post("/katas/" + KATA + "/submissions", BODY));
        String state = caller.get("/submissions/" + id.text() + "/state").body();
        assertTrue(state.contains(notice), state);
        assertTrue(state.contains("Your submission waits"), state);
        String page = caller.get("/katas/" + KATA).body();
        assertEquals(page.indexOf(notice), page.lastIndexOf(notice), "it is said once");
        HttpResponse<String> health = caller.get("/healthz");
        assertEquals(200, health.statusCode());
        assertEquals("ok\ngrading is not available at the moment: the sandbox cannot be started\n", health.body());
        world.grade(id, KATA, Outcomes.accepted(), FILE);
        assertFalse(caller.get("/submissions/" + id.text() + "/state").body().contains(notice));
    }

    // ---- results

    @Test
    void thatIsRejectedSaysWhyAndShowsTheInterleaving() throws Exception {
        String path = "/submissions/"
                + world.graded(KATA, Outcomes.lostUpdate("expected: <2> but was: <1>"), FILE)
                        .text();
        String page = caller.get(path).body();
        assertTrue(page.contains("<b>WA</b> lost update"), page);
        assertTrue(page.contains("Two threads updated the same thing"), page);
        assertTrue(page.contains("src=\"" + path + "/interleavings/1.json\""), page);
        assertTrue(page.contains(Outcomes.REPLAY_ID), page);
        assertTrue(page.contains("data-result=\"not-run\""), page);
        assertTrue(page.contains("int sent;"), page);

        JsonNode interleaving = JsonMapper.shared()
                .readTree(caller.get(path + "/interleavings/1.json").body());
        assertEquals(3, interleaving.path("steps").size());
        assertTrue(caller.get(path + "/interleavings/1").body().contains("Interleaving 1 of 1"));
        assertTrue(caller.get(path + "/interleavings/1.txt").body().contains("reads expected"));
        for (String missing : List.of("2", "0", "1.png", "x", "1.json.exe", "99999999999")) {
            assertEquals(404, caller.get(path + "/interleavings/" + missing).statusCode(), missing);
        }
    }

    @Test
    void thatIsAcceptedSaysHowManyInterleavingsAndWhetherThatIsAll() throws Exception {
        String page = caller.get("/submissions/"
                        + world.graded(KATA, Outcomes.accepted(), FILE).text())
                .body();
        assertTrue(page.contains("all 1,234 interleavings"), page);
        assertTrue(page.contains("/katas/" + KATA + "/solutions"), page);
    }

    @Test
    void thatDoesNotCompileNamesThePlace() throws Exception {
        String page = caller.get("/submissions/"
                        + world.graded(KATA, Outcomes.doesNotCompile("Counter.java"), FILE)
                                .text())
                .body();
        assertTrue(page.contains("Counter.java:3:5"), page);
        assertTrue(page.contains("does not compile"), page);
    }

    @Test
    void thatTheGraderFailedOnIsNotHeldAgainstAnybody() throws Exception {
        String page = caller.get("/submissions/"
                        + world.graded(KATA, Outcomes.fault(), FILE).text())
                .body();
        assertTrue(page.contains("fault"), page);
        assertFalse(page.contains("secret path"), page);
    }

    @Test
    void thatIsForAKataThatCannotBeLoadedSaysSo() throws Exception {
        Outcome fault = new Outcome.GraderFault(Stage.UNLOADABLE_KATA, "its pack in the database is damaged");
        String page = caller.get(
                        "/submissions/" + world.graded(KATA, fault, FILE).text())
                .body();
        assertTrue(
                page.contains("This kata cannot be loaded here: its pack in the database is damaged; the server"),
                page);
    }

    @Test
    void hasNoDownloadsBeforeItIsGraded() throws Exception {
        SubmissionId id = world.sent(World.ME, KATA, Kind.SUBMISSION, FILE);
        HttpResponse<String> response = caller.get("/submissions/" + id.text() + "/report.json");
        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("no result yet"), response.body());
    }

    @Test
    void canBeTakenHomeInEveryForm() throws Exception {
        String path = "/submissions/"
                + world.graded(KATA, Outcomes.lostUpdate("lost"), FILE).text();
        assertTrue(caller.get(path + "/report.txt").body().startsWith("WA LOST_UPDATE"));
        JsonNode sarif =
                JsonMapper.shared().readTree(caller.get(path + "/report.sarif").body());
        assertEquals("LOST_UPDATE", sarif.at("/runs/0/results/0/ruleId").asString());
        HttpResponse<String> json = caller.get(path + "/report.json");
        assertTrue(json.headers().firstValue("Content-Disposition").orElse("").contains("attachment"));
        assertTrue(caller.get(path + "/interleavings/1.svg").body().startsWith("<svg"));
    }
}
