package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Answers.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.Window;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an interviewer's assignment")
class AssignmentPagesTest {

    private final World world = World.team();
    private final Assigning assigning = new Assigning(world);
    private Person admin = new Person(world);
    private Person ada = admin;

    @BeforeEach
    void setUp() throws Exception {
        admin = Person.admin(world);
        ada = admin.adds(world, "ada", "interviewer");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void isMadeFromItsForm() throws Exception {
        assertSays(ada.get("/assignments"), 200, "No assignments yet");
        String path = Assigning.madeBy(
                ada,
                "minutes",
                "90",
                "opens",
                "2026-03-29T01:30",
                "closes",
                "2026-10-25T02:30",
                "zone",
                "Europe/Berlin",
                "shown",
                "score",
                "shown",
                "hidden-checks");

        var made = assigning.at(path);
        assertEquals(Duration.ofMinutes(90), made.plan().timeLimit());
        assertEquals(List.of("memoizer", "bounded-buffer"), made.plan().katas());
        assertEquals(Set.of(Shown.SCORE, Shown.HIDDEN_CHECKS), made.plan().shown());
        assertEquals(ZoneId.of("Europe/Berlin"), made.zone());
        assertEquals(
                new Window(
                        Optional.of(Instant.parse("2026-03-29T00:30:00Z")),
                        Optional.of(Instant.parse("2026-10-25T01:30:00Z"))),
                made.plan().window(),
                "the second 02:30 of that night closes it");
        assertSays(
                ada.get("/assignments"),
                200,
                Assigning.TITLE,
                "2 katas, 1 hour 30 minutes",
                "opens 29 Mar 2026, 01:30 (Europe/Berlin), closes 25 Oct 2026, 02:30 (Europe/Berlin)",
                "nobody yet");
    }

    @Test
    void isNotMadeUntilAllIsRightAndWhatWasTypedStays() throws Exception {
        HttpResponse<String> answer = ada.post(
                "/assignments/new",
                Assigning.form(
                        "title",
                        " ",
                        "minutes",
                        "1441",
                        "opens",
                        "2026-03-29T02:30",
                        "closes",
                        "soon",
                        "zone",
                        "Europe/Berlin",
                        "kata",
                        "no-such-kata",
                        "shown",
                        "coverage"));
        assertSays(
                answer,
                422,
                "Nothing is saved yet",
                "Give it a title",
                "\"1441\" is no time limit. Expected a number of minutes from 1 to 1,440",
                "There is no 2026-03-29 02:30 in Europe/Berlin",
                "\"soon\" is no date and time",
                "The catalogue has no kata named \"no-such-kata\"",
                "value=\"1441\"",
                "value=\"2026-03-29T02:30\"",
                "value=\"coverage\" checked");
        assertSays(ada.get("/assignments"), 200, "No assignments yet");
    }

    @Test
    void doesNotCloseBeforeItOpensNorInAZoneThatNobodyKnows() throws Exception {
        assertSays(
                ada.post("/assignments/new", Assigning.form("opens", "2026-03-02T10:00", "closes", "2026-03-02T10:00")),
                422,
                "It would close before it opens");
        assertSays(
                ada.post("/assignments/new", Assigning.form("zone", "Mars/Olympus")),
                422,
                "\"Mars/Olympus\" is no time zone that is known here");
    }

    @Test
    void getsItsKatasInOrderByButtonsThatNeedNoScript() throws Exception {
        assertOrder(
                ada.post("/assignments/new", Assigning.form("move", "up bounded-buffer")),
                "bounded-buffer",
                "memoizer");
        assertOrder(
                ada.post("/assignments/new", Assigning.form("move", "add", "added", "web-crawler")),
                "memoizer",
                "bounded-buffer",
                "web-crawler");
        HttpResponse<String> removed =
                ada.post("/assignments/new", Assigning.form("move", "remove memoizer", "title", "Typed already"));
        assertOrder(removed, "bounded-buffer");
        assertSays(removed, 200, "value=\"Typed already\"", "is out.");
        assertSays(
                ada.post("/assignments/new", Assigning.form("move", "add", "added", "")),
                200,
                "Choose a kata first, then add it.");
        assertSays(ada.get("/assignments"), 200, "No assignments yet");
    }

    private static void assertOrder(HttpResponse<String> form, String... katas) {
        assertEquals(200, form.statusCode(), form.body());
        List<String> found = form.body()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<input type=\"hidden\" name=\"kata\""))
                .map(line -> line.replaceAll(".*value=\"([^\"]+)\".*", "$1"))
                .toList();
        assertEquals(List.of(katas), found);
    }

    @Test
    void isChangedByTheFormThatItWasMadeWith() throws Exception {
        String path = Assigning.madeBy(ada, "closes", "2026-03-02T10:00", "zone", "Asia/Kathmandu");
        assertSays(
                ada.get(path + "/edit"),
                200,
                "value=\"2026-03-02T10:00\"",
                "value=\"Asia/Kathmandu\"",
                "value=\"" + Assigning.TITLE + "\"");
        assertEquals(
                path,
                Person.location(
                        ada.post(path + "/edit", assigning.change(path, "title", "Autumn", "kata", "web-crawler"))));
        assertEquals("Autumn", assigning.at(path).plan().title());
        assertEquals(List.of("web-crawler"), assigning.at(path).plan().katas());
        assertEquals(Window.ALWAYS, assigning.at(path).plan().window());
    }

    @Test
    void keepsItsKatasOnceSomebodyHasBegun() throws Exception {
        String path = Assigning.madeBy(ada);
        assigning.begins(path, "Cleo");
        assertSays(ada.get(path + "/edit"), 200, "They stay as they are", "One candidate has begun");
        assertSays(
                ada.post(path + "/edit", assigning.change(path, "title", "Other", "kata", "web-crawler")),
                422,
                "its katas stay as they were",
                "value=\"Other\"");
        assertEquals(Assigning.TITLE, assigning.at(path).plan().title());
        assertEquals(
                303,
                ada.post(path + "/edit", assigning.change(path, "minutes", "75"))
                        .statusCode());
        assertEquals(Duration.ofMinutes(75), assigning.at(path).plan().timeLimit());
    }

    @Test
    void isNotSavedOverWhatSomebodyElseHasChangedMeanwhileBeforeThatWasSeen() throws Exception {
        String path = Assigning.madeBy(ada, "shown", "score");
        String[] mine = assigning.change(path, "title", "Mine", "shown", "score");
        ada.post(path + "/edit", assigning.change(path, "title", "Theirs", "minutes", "90", "kata", "web-crawler"));

        HttpResponse<String> refused = ada.post(path + "/edit", mine);
        assertSays(
                refused,
                409,
                "Nothing is saved yet",
                "Its title is “Theirs”.",
                "Its time limit in minutes is “90”.",
                "Its katas are: " + World.kata("web-crawler").facts().title() + ".",
                "Candidates may see nothing besides.",
                "value=\"Mine\"");
        assertFalse(refused.body().contains("closing time is"), refused.body());
        assertEquals("Theirs", assigning.at(path).plan().title());

        mine[1] = refused.body().replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1");
        assertEquals(303, ada.post(path + "/edit", mine).statusCode());
        assertEquals("Mine", assigning.at(path).plan().title());
    }

    @Test
    void isSavedTwiceAsItIsOnce() throws Exception {
        String path = Assigning.madeBy(ada);
        String[] change = assigning.change(path, "title", "Autumn");
        assertEquals(303, ada.post(path + "/edit", change).statusCode());
        assertEquals(303, ada.post(path + "/edit", change).statusCode());
        String[] unaware = Assigning.form("title", "Winter");
        assertEquals(409, ada.post(path + "/edit", unaware).statusCode());
    }

    @Test
    void isForNobodyElseUntilItIsShared() throws Exception {
        Person bob = admin.adds(world, "bob", "interviewer");
        String path = Assigning.madeBy(ada);
        assertIsNotThereFor(bob, path);
        assertSays(admin.get(path), 200, Assigning.TITLE, "It is ada's.");

        assertEquals(path, Person.location(share(path, "share", "bob")));
        assertSays(bob.get(path), 200, Assigning.TITLE);
        assertSays(bob.get("/assignments"), 200, Assigning.TITLE, "<td>ada</td>");
        assertEquals("/assignments", Person.location(bob.post(path + "/unshare", "with", id("bob"))));
        assertIsNotThereFor(bob, path);
    }

    /** To whom it is not shown, it is as if it had never been made. */
    private void assertIsNotThereFor(Person stranger, String path) throws IOException, InterruptedException {
        String candidate = assigning.begins(path, "Cleo").text();
        assertFalse(stranger.get("/assignments").body().contains(Assigning.TITLE));
        for (Route route : world.routes) {
            if (route.path().startsWith("/assignments/{assignment}")) {
                String real = route.path()
                        .replace("/assignments/{assignment}", path)
                        .replace("{candidate}", candidate)
                        .replaceAll("\\{[^}]+}", "1");
                HttpResponse<String> answer = asked(stranger, route, real);
                HttpResponse<String> none = asked(stranger, route, real.replace(path, "/assignments/none"));
                assertEquals(404, answer.statusCode(), route.name());
                assertEquals(TeamPagesTest.plain(none, ""), TeamPagesTest.plain(answer, ""), route.name());
            }
        }
        assertEquals(Assigning.TITLE, assigning.at(path).plan().title());
    }

    private static HttpResponse<String> asked(Person person, Route route, String path)
            throws IOException, InterruptedException {
        return route.method().name().equals("GET")
                ? person.get(path)
                : person.post(path, Assigning.form("names", "Eve", "minutes", "5", "with", "x"));
    }

    private HttpResponse<String> share(String path, String action, String with) throws Exception {
        return ada.post(path + "/" + action, "with", id(with));
    }

    private String id(String signInName) {
        return assigning.account(signInName).text();
    }

    @Test
    void isSharedWithThoseOnlyWhoCouldSeeIt() throws Exception {
        admin.adds(world, "lea", "learner");
        String path = Assigning.madeBy(ada);
        assertSays(share(path, "share", "lea"), 400, "another interviewer or admin");
        assertSays(share(path, "share", "ada"), 400, "another interviewer or admin");
        assertSays(ada.post(path + "/share", "with", "nobody"), 400, "another interviewer or admin");
        assertFalse(ada.get(path).body().contains("lea ("), "offers a learner");
        assertEquals(
                Set.of(), assigning.assignments.sharedWith(assigning.at(path).id()));
    }

    @Test
    void isSharedWithNobodyBeforeSomebodyIsChosenAndOffersAdminsLast() throws Exception {
        admin.adds(world, "zoe", "interviewer");
        String page = ada.get(Assigning.madeBy(ada)).body();
        String offered = page.substring(page.indexOf("<select id=\"with\""));
        assertTrue(offered.indexOf("Choose somebody") < offered.indexOf("(zoe)"), offered);
        assertTrue(offered.indexOf("(zoe)") < offered.indexOf("(root)"), offered);
    }

    @Test
    void isForInterviewersAndLeadsThemToItFromEveryPage() throws Exception {
        Person lea = admin.adds(world, "lea", "learner");
        assertEquals(403, lea.get("/assignments").statusCode());
        assertFalse(lea.get("/").body().contains("href=\"/assignments\""));
        assertTrue(ada.get("/").body().contains("href=\"/assignments\""));
    }

    @Test
    void isPreviewedWithWhatCandidatesSeeAndWhatNot() throws Exception {
        String path = Assigning.madeBy(ada, "shown", "hints", "closes", "2026-03-02T10:00", "zone", "Europe/Berlin");
        assertSays(
                ada.get(path + "/preview"),
                200,
                "<strong>2 katas</strong> in Java, in the browser, in <strong>1 hour</strong> for all of them together",
                "It closes at <time datetime=\"2026-03-02T09:00:00Z\"",
                "ada invites you",
                "Hints: yes; how many you take is recorded. What hidden tests ask for: no. Points: no.",
                "What is recorded",
                "href=\"/katas/memoizer\"");
    }

    @Test
    void showsWhatPeopleTypeAsText() throws Exception {
        String hostile = "</title><script>alert(1)</script>\"'><img src=x>";
        String path = Assigning.madeBy(ada, "title", hostile);
        assigning.begins(path, hostile);
        for (String page : List.of("/assignments", path, path + "/edit", path + "/preview", path + "/board")) {
            String html = ada.get(page).body();
            assertFalse(html.contains("<script>alert"), page);
            assertFalse(html.contains("<img src=x"), page);
            assertTrue(html.contains("&lt;script"), page);
        }
    }
}
