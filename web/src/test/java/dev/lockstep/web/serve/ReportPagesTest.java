package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Fact;
import dev.lockstep.web.interviews.Facts;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the pages about a candidate")
class ReportPagesTest {

    private static final SourceFile FILE = new SourceFile("Bank.java", "class Bank { /* <mine> */ }");

    private final World world = World.team();
    private final Round round = new Round(world);
    private final SubmissionId run = round.sent(Round.KATA, Kind.RUN, FILE, Outcomes.lostUpdate("<text>"));
    private final SubmissionId sent = round.sent(Round.KATA, Kind.SUBMISSION, FILE, Outcomes.lostUpdate("<text>"));

    @AfterEach
    void stop() {
        world.close();
    }

    private HttpResponse<String> get(LearnerId who, String path) throws IOException, InterruptedException {
        return world.caller().get(path, "Cookie", "lockstep=" + round.signedIn(who));
    }

    private HttpResponse<String> post(LearnerId who, String path, String form)
            throws IOException, InterruptedException {
        String cookie = "lockstep=" + round.signedIn(who);
        Caller caller = world.caller();
        String token = Csrf.in(caller.get("/no-such-page", "Cookie", cookie));
        return caller.send(
                "POST",
                path,
                form,
                "Cookie",
                cookie,
                "X-Csrf-Token",
                token,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }

    @Test
    void tellWhatWasDone() throws Exception {
        round.takesAHint(Round.KATA);
        String page = get(round.ada, round.candidatePath()).body();
        assertTrue(page.contains("Cleo Candidate") && page.contains("lost update"), page);
        assertTrue(page.contains("Explain this trace") && page.contains("Listen for:"), page);
        assertTrue(page.contains("Which conditions must come together for a deadlock"), "the kata's own questions");
        assertTrue(page.contains("+1 min 0 s") && page.contains("+2 min 0 s"), page);
        assertFalse(page.contains("<text>"), "hostile text is text");
        assertEquals(
                200,
                get(round.ada, round.candidatePath() + "/submissions/" + run.text())
                        .statusCode());
        HttpResponse<String> interleaving =
                get(round.ada, round.candidatePath() + "/submissions/" + sent.text() + "/interleavings/1");
        assertTrue(interleaving.body().contains("\"threads\""), interleaving.body());
        assertEquals(
                404,
                get(round.ada, round.candidatePath() + "/submissions/" + sent.text() + "/interleavings/2")
                        .statusCode());
    }

    @Test
    void callNoMistakeTheCandidatesThatWasInTheStarter() throws Exception {
        assertFalse(get(round.ada, round.candidatePath()).body().contains("in the starter"));
        Round other = new Round(world, "eve");
        SourceFile starter = World.kata(Round.KATA).starter().getFirst();
        SourceFile saved = new SourceFile(starter.name(), starter.text() + "\n");
        other.sent(Round.KATA, Kind.RUN, saved, Outcomes.lostUpdate("starter"));
        String page = get(other.ada, other.candidatePath()).body();
        assertTrue(page.contains("<span class=\"muted\">in the starter</span>"), page);
        assertTrue(page.contains("in a run of the starter"), page);
        assertTrue(page.contains("1 in the starter"), page);
        assertTrue(get(other.ada, other.path() + "/compare").body().contains("1 in the starter"));
    }

    @Test
    void areLedToFromTheAssignment() throws Exception {
        String page = get(round.ada, round.path()).body();
        assertTrue(page.contains("href=\"" + round.candidatePath() + "\""), page);
        assertTrue(page.contains("href=\"" + round.path() + "/compare\""), page);
    }

    @Test
    void playTheCodeBack() throws Exception {
        round.writes(Round.KATA, new SourceFile("Bank.java", "class Bank { int more; }"));
        new Facts(world.storage(), world.clock).add(round.candidate, Round.KATA, Fact.Kind.PASTE, 120);
        String path = round.candidatePath() + "/playback/" + Round.KATA;
        assertTrue(get(round.ada, path).body().contains("pasted 120 letters"));
        assertTrue(get(round.ada, path).body().contains("visible tests run: WA lost update"));
        String moments = get(round.ada, path + "/moments").body();
        assertTrue(moments.contains("\"verdict\":\"WA\"") && moments.contains("int more"), moments);
        assertEquals(
                404,
                get(round.ada, round.candidatePath() + "/playback/memoizer").statusCode(),
                "not one of the assignment's");
    }

    @Test
    void areForOwnersThoseTheyShareWithAndAdminsAlone() throws Exception {
        LearnerId bob = round.account("bob", AccountRole.INTERVIEWER);
        LearnerId root = round.account("root", AccountRole.ADMIN);
        List<String> pages = pages();
        assertTrue(pages.size() >= 9, pages::toString);
        for (String page : pages) {
            assertEquals(200, get(round.ada, page).statusCode(), page);
            assertEquals(200, get(root, page).statusCode(), page);
            assertEquals(404, get(bob, page).statusCode(), page);
        }
        for (String action : actions()) {
            assertEquals(
                    404, post(bob, action, "form=12345678&text=x&confirm=yes").statusCode(), action);
        }
        round.assignments.share(new Interviewer(round.ada, false), round.assignment.id(), bob);
        for (String page : pages) {
            int expected = page.endsWith("/delete") ? 403 : 200;
            assertEquals(expected, get(bob, page).statusCode(), page);
        }
        assertEquals(
                403, post(bob, round.candidatePath() + "/delete", "confirm=yes").statusCode());
        assertTrue(round.invites.of(round.candidate).isPresent());
    }

    /** Everything there is of this candidate. */
    private List<String> pages() {
        return routes("GET").toList();
    }

    private List<String> actions() {
        return routes("POST").toList();
    }

    private Stream<String> routes(String method) {
        return world.routes.stream()
                .filter(route -> route.method().name().equals(method))
                .map(Route::path)
                .filter(path -> path.startsWith("/assignments/{assignment}/candidates/")
                        || path.matches("/assignments/\\{assignment}/(compare|regrade|export\\..*)"))
                .map(path -> path.replace("{assignment}", round.assignment.id().text())
                        .replace("{candidate}", round.candidate.text())
                        .replace("{submission}", sent.text())
                        .replace("{number}", "1")
                        .replace("{slug}", Round.KATA));
    }

    @Test
    void haveNobodyOfAnotherAssignment() throws Exception {
        Round other = new Round(world, "eve");
        String elsewhere = round.path() + "/candidates/" + other.candidate.text();
        assertEquals(404, get(round.ada, elsewhere).statusCode());
        assertEquals(404, get(round.ada, elsewhere + "/delete").statusCode());
        SubmissionId theirs = other.sent(Round.KATA, Kind.RUN, FILE, Outcomes.lostUpdate("theirs"));
        assertEquals(
                404,
                get(round.ada, round.candidatePath() + "/submissions/" + theirs.text())
                        .statusCode());
        assertFalse(get(round.ada, round.path() + "/compare").body().contains(other.candidate.text()));
        assertFalse(get(round.ada, round.path() + "/export.json").body().contains(other.candidate.text()));
    }

    @Test
    void keepNotesAndPoints() throws Exception {
        String path = round.candidatePath();
        assertEquals(
                303,
                post(round.ada, path + "/notes", "form=12345678&text=explains+%3Cwell%3E")
                        .statusCode());
        assertEquals(
                303,
                post(round.ada, path + "/ratings", "form=12345679&REASONING=3&READABILITY=")
                        .statusCode());
        String page = get(round.ada, path).body();
        assertTrue(page.contains("explains &lt;well&gt;") && page.contains("3 – well"), page);
        HttpResponse<String> empty = post(round.ada, path + "/notes", "form=12345680&text=+");
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("Write something first"), empty.body());
        HttpResponse<String> tooLong = post(round.ada, path + "/notes", "form=12345681&text=" + "long+".repeat(3_000));
        assertEquals(422, tooLong.statusCode());
        assertTrue(tooLong.body().contains("long long long"), "what was typed is kept");
        assertEquals(
                400,
                post(round.ada, path + "/ratings", "form=12345682&REASONING=9").statusCode());
        assertEquals(400, post(round.ada, path + "/notes", "text=x").statusCode());
    }

    @Test
    void gradeOnceMoreWhenTheKataHasChanged() throws Exception {
        String path = round.candidatePath();
        assertEquals(409, post(round.ada, path + "/regrade", "").statusCode());
        round.invites.finish(round.candidate);
        world.change("insert into kata_pack (hash, kata, content, stored_at) values ('former', 'x', '', 0)");
        world.change("update submission set pack = 'former'");
        String before = get(round.ada, path).body();
        assertTrue(before.contains("kata former") && before.contains("Grade 1 once more"), before);
        world.clock.passSeconds(60);
        assertEquals(303, post(round.ada, path + "/regrade", "").statusCode());
        SubmissionId again = world.submissions
                .latest(round.candidate, Round.KATA, Kind.SUBMISSION)
                .orElseThrow()
                .id();
        String meanwhile = get(round.ada, path).body();
        assertTrue(meanwhile.contains("not ended yet"), meanwhile);
        assertTrue(meanwhile.contains("1 submission is being graded once more"), meanwhile);
        assertFalse(meanwhile.contains("would say the same"), meanwhile);
        assertTrue(get(round.ada, round.path() + "/compare").body().contains("1 submission is being graded once more"));
        world.grade(again, Round.KATA, Outcomes.accepted(), FILE);
        String after = get(round.ada, path).body();
        assertTrue(after.contains("asked for by ada") && after.contains("before, by kata former"), after);
    }

    @Test
    void tellWhoeverSentItThatItWasGradedOnceMore() throws Exception {
        LearnerId lea = round.account("lea", AccountRole.LEARNER);
        SubmissionId before = world.sent(lea, Round.KATA, Kind.SUBMISSION, FILE);
        SubmissionId again = world.submissions.regrade(before, 1, round.ada).orElseThrow();
        String page = get(lea, "/submissions/" + again.text()).body();
        assertTrue(page.contains("An interviewer had this graded once more"), page);
        assertTrue(page.contains("href=\"/submissions/" + before.text() + "\""), page);
        assertFalse(get(lea, "/submissions/" + before.text()).body().contains("graded once more"));
    }

    @Test
    void deleteACandidateWhoeverConfirmsIt() throws Exception {
        String path = round.candidatePath();
        HttpResponse<String> unsure = post(round.ada, path + "/delete", "");
        assertEquals(422, unsure.statusCode());
        assertTrue(unsure.body().contains("Nothing was deleted"), unsure.body());
        assertFalse(get(round.ada, round.path() + "/compare").body().contains("was deleted"));
        HttpResponse<String> deleted = post(round.ada, path + "/delete", "confirm=yes");
        assertEquals(303, deleted.statusCode());
        String after = get(round.ada, Person.location(deleted)).body();
        assertTrue(after.contains("All data of that candidate was deleted."), after);
        assertEquals(404, get(round.ada, path).statusCode());
        assertTrue(get(round.ada, round.path() + "/compare").body().contains("Nobody was invited yet"));
    }

    @Test
    void areTakenAway() throws Exception {
        HttpResponse<String> csv = get(round.ada, round.path() + "/export.csv");
        assertTrue(csv.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertTrue(csv.body().contains("\"Cleo Candidate\""), csv.body());
        assertTrue(get(round.ada, round.path() + "/compare").body().contains("lost update"));
    }
}
