package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("a live board")
@Timeout(120) // a safety net: who waits for an event that never comes waits for ever
class BoardPagesTest {

    private static final SourceFile FILE = new SourceFile("Memoizer.java", "class Memoizer {}");
    private static final String SECRET = "s".repeat(43);

    private final World world = World.team();
    private final Assigning assigning = new Assigning(world);
    private Person admin = new Person(world);
    private Person ada = admin;
    private String path = "";
    private LearnerId cleo = World.ME;

    @BeforeEach
    void setUp() throws Exception {
        admin = Person.admin(world);
        ada = admin.adds(world, "ada", "interviewer");
        path = Assigning.madeBy(ada);
        cleo = assigning.begins(path, "Cleo");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private String state() throws Exception {
        return ada.get(path + "/board/state").body();
    }

    @Test
    void saysWhoIsWhereAndHowMuchTimeTheyHave() throws Exception {
        assertTrue(state().contains("1 hour left, until 1 Mar 2026, 11:00 (UTC)"), state());
        assertTrue(state().contains("Cleo has begun."), state());
        assertTrue(state().contains("not begun"), state());
        world.drafts.save(cleo, "bounded-buffer", List.of(FILE), 0);
        world.clock.passSeconds(600);
        world.drafts.save(cleo, "memoizer", List.of(FILE), 0);
        world.clock.passSeconds(120);
        assertTrue(state().contains("48 minutes left"), state());
        assertTrue(state().contains(", 2 min ago"), state());
        assertTrue(state().contains("at " + World.kata("memoizer").facts().title()), state());
    }

    @Test
    void saysEachVerdictWithItsCause() throws Exception {
        SubmissionId sent = world.sent(cleo, "memoizer", Kind.SUBMISSION, FILE);
        assertTrue(state().contains("data-verdict=\"running\">is graded"), state());
        world.grade(sent, "memoizer", Outcomes.lostUpdate("text"), FILE);
        assertTrue(state().contains("<b>WA</b> lost update"), state());
        world.clock.passSeconds(1);
        SubmissionId best = world.sent(cleo, "memoizer", Kind.SUBMISSION, FILE);
        world.grade(best, "memoizer", Outcomes.accepted(), FILE);
        assertTrue(state().contains("<b>AC</b> accepted"), state());
        assertTrue(state().contains("2 submissions"), state());
    }

    @Test
    void countsThoseOfEachKindAndShowsThoseFirstWhoWork() throws Exception {
        assigning.invites.invite(assigning.at(path).id(), "Aaron");
        assigning.invites.revoke(
                assigning.invites.invite(assigning.at(path).id(), "Bea").candidate());
        String board = state();
        assertTrue(board.contains("1 working, 1 invited, 1 revoked."), board);
        assertTrue(board.indexOf("<h2>Cleo") < board.indexOf("<h2>Aaron"), board);
        assertTrue(board.indexOf("<h2>Aaron") < board.indexOf("<h2>Bea"), board);
        assertEquals(1, board.split("class=\"board-katas\"", -1).length - 1, "has katas of those who have not begun");
    }

    @Test
    void tellsEachChangeAsAnEventUntilTheInterviewerHasSignedOut() throws Exception {
        Sessions sessions = new Sessions(world.storage(), world.clock);
        sessions.begin(assigning.account("ada"), SECRET, "test");
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader events = events(client)) {
            assertTrue(event(events).contains("1 hour left"));
            SubmissionId sent = world.sent(cleo, "memoizer", Kind.SUBMISSION, FILE);
            assertTrue(event(events).contains("is graded"));
            world.grade(sent, "memoizer", Outcomes.accepted(), FILE);
            assertTrue(event(events).contains("<b>AC</b> accepted"));
            sessions.end(SECRET);
            assertEquals("", event(events), "something is told to whoever has signed out");
        }
    }

    @Test
    void tellsNothingMoreToWhomItIsNoMoreSharedWith() throws Exception {
        admin.adds(world, "bob", "interviewer");
        Sessions sessions = new Sessions(world.storage(), world.clock);
        sessions.begin(assigning.account("bob"), SECRET, "test");
        ada.post(path + "/share", "with", assigning.account("bob").text());
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader events = events(client)) {
            assertTrue(event(events).contains("Cleo"));
            ada.post(path + "/unshare", "with", assigning.account("bob").text());
            assertEquals("", event(events), "something is told to whom it is no more shared with");
        }
    }

    private BufferedReader events(HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(world.address().resolve(path + "/board/events"))
                .header("Cookie", "lockstep=" + SECRET)
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The next event that is no mere sign of life; empty at the end of the stream. */
    private static String event(BufferedReader events) throws IOException {
        StringBuilder event = new StringBuilder();
        String line = events.readLine();
        while (line != null && !(line.isEmpty() && event.indexOf("data: ") >= 0)) {
            event.append(line).append('\n');
            if (line.isEmpty() || line.equals("data: still here")) {
                event.setLength(0);
            }
            line = events.readLine();
        }
        return event.toString();
    }
}
