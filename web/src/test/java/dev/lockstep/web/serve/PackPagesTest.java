package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Answers.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.web.packs.PackFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the pages of kata packs")
class PackPagesTest {

    @TempDir
    private Path folder;

    private final World world = World.team();
    private Person admin = new Person(world);
    private Person ada = new Person(world);
    private Person bob = new Person(world);

    @BeforeEach
    void people() throws IOException, InterruptedException {
        admin = Person.admin(world);
        ada = admin.adds(world, "ada", "interviewer");
        bob = admin.adds(world, "bob", "interviewer");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private byte[] zip() {
        return PackFolder.in(folder, "own-kata").zip();
    }

    private String uploaded(String... fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = ada.uploads("/packs", zip(), fields);
        assertEquals(303, answer.statusCode(), answer.body());
        return Person.location(answer);
    }

    @Test
    void takeAZipAndSayHowItsCheckGetsOn() throws IOException, InterruptedException {
        String pack = uploaded("name", "Own <katas>");
        assertSays(ada.get(pack), 200, "checking, 0 of 13");
        assertSays(ada.get(pack + "/state"), 200, "every 2s");
        assertSays(ada.get("/packs"), 200, "Own &lt;katas&gt;");
        world.change("update kata_check set state = 'GREEN', done = 13");
        assertSays(ada.get(pack + "/state"), 200, "ready");
        assertFalse(ada.get(pack + "/state").body().contains("every 2s"), "nothing changes any more");
    }

    @Test
    void tellTheirOwnerWhatIsWrongAndColleaguesOnlyThatSomethingIs() throws IOException, InterruptedException {
        String pack = uploaded("name", "Own", "team", "yes");
        world.change("""
                update kata_check set state = 'WRONG', done = 13,
                  problems = '[{"subject": "rejected/forgets", "declared": "WA LOST_UPDATE", "seen": "AC"}]'""");
        assertSays(ada.get(pack), 200, "declared WA LOST_UPDATE");
        assertSays(bob.get(pack), 200, "refused: 1 problem");
        assertFalse(bob.get(pack).body().contains("rejected/forgets"));
        assertEquals(303, ada.post(pack + "/check").statusCode());
        assertSays(ada.get(pack), 200, "checking, 0 of 13");
    }

    @Test
    void refuseWhatIsNoPackAndSayWhy() throws IOException, InterruptedException {
        byte[] text = "class Tally {}".getBytes(StandardCharsets.UTF_8);
        assertSays(ada.uploads("/packs", text, "name", "Own"), 422, "The file is no ZIP");
        assertSays(ada.uploads("/packs", new byte[0], "name", "Own"), 422, "No file was sent");
        assertSays(ada.uploads("/packs", zip(), "name", ""), 422, "name has 1 to 100 letters");
        assertSays(ada.uploads("/packs", new byte[1_000_001], "name", "Own"), 413, "Expected 1,000,000 bytes at most");
        assertFalse(ada.get("/packs").body().contains("own-kata"));
    }

    @Test
    void takeNothingFromPagesOfOtherSites() throws IOException, InterruptedException {
        assertSays(ada.uploadsWithoutToken("/packs", zip(), "name", "Own", "_csrf", "made up"), 403, "out of date");
        assertSays(ada.uploadsWithoutToken("/packs", zip2(), "name", "Own"), 403, "out of date");
    }

    @Test
    void keepAPackFromColleaguesUntilItIsShared() throws IOException, InterruptedException {
        String pack = uploaded("name", "Own");
        for (String page : List.of("", "/state")) {
            assertEquals(404, bob.get(pack + page).statusCode());
        }
        for (String action : List.of("/share", "/check", "/delete")) {
            assertEquals(404, bob.post(pack + action, "team", "yes").statusCode());
        }
        assertEquals(404, bob.uploads(pack + "/versions", zip2()).statusCode());
        assertEquals(303, ada.post(pack + "/share", "team", "yes").statusCode());
        assertSays(bob.get(pack), 200, "for the whole team");
        for (String action : List.of("/share", "/check", "/delete")) {
            assertSays(bob.post(pack + action), 403, "only they, and admins, may change it");
        }
    }

    @Test
    void leadBackToThePackWhoeverAsksOnceMoreForThePageThatSaidWhatWasWrong() throws IOException, InterruptedException {
        String pack = uploaded("name", "Own");
        assertEquals(422, ada.uploads(pack + "/versions", new byte[1]).statusCode());
        assertEquals(pack, Person.location(ada.get(pack + "/versions")));
        assertEquals(404, bob.get(pack + "/versions").statusCode());
    }

    private byte[] zip2() {
        return new PackFolder(folder, "own-kata").zip();
    }

    @Test
    void removeAPackUnlessAnAssignmentHasAKataOfIt() throws IOException, InterruptedException {
        String pack = uploaded("name", "Own");
        world.change("update kata_check set state = 'GREEN'");
        String assignment = Assigning.madeBy(ada, "kata", "own-kata");
        assertSays(ada.get(assignment + "/edit"), 200, "own-kata");
        assertSays(ada.post(pack + "/delete"), 409, "An assignment has a kata of this pack");
        assertSays(ada.post(pack + "/delete"), 409, "<h1>Still assigned</h1>");
        assertEquals(
                303,
                ada.post(
                                assignment + "/edit",
                                Assigning.form(
                                        "kata",
                                        "memoizer",
                                        "version",
                                        new Assigning(world).at(assignment).version()))
                        .statusCode());
        assertEquals("/packs", Person.location(ada.post(pack + "/delete")));
        assertEquals(404, ada.get(pack).statusCode());
    }

    @Test
    void letOnlyKatasBeAssignedThatAreReadyAndOnesOwn() throws IOException, InterruptedException {
        uploaded("name", "Own");
        String[] form = Assigning.form("kata", "own-kata");
        assertSays(ada.post("/assignments/new", form), 422, "nor has a pack that you may use");
        world.change("update kata_check set state = 'GREEN'");
        assertSays(bob.post("/assignments/new", form), 422, "nor has a pack that you may use");
        assertEquals(303, ada.post("/assignments/new", form).statusCode());
        assertEquals(404, ada.get("/katas/own-kata").statusCode(), "the catalogue does not have it");
        String assignment = Assigning.madeBy(ada, "kata", "own-kata");
        for (String page : List.of("", "/preview")) {
            assertFalse(ada.get(assignment + page).body().contains("href=\"/katas/own-kata\""), "a link to nowhere");
        }
    }

    @Test
    void showAKataWithItsTestsToThoseWhoMayAssignIt() throws IOException, InterruptedException {
        PackFolder.in(folder, "own-kata")
                .write(
                        "katas/own-kata/statement.md",
                        "# Own\n\nSee `total()`, `add(int)` <script>alert(1)</script>. \u202eKeep&#x2067;calm.");
        HttpResponse<String> sent = ada.uploads("/packs", zip2(), "name", "Own");
        String kata = Person.location(sent) + "/katas/own-kata";
        assertSays(ada.get(Person.location(sent)), 200, "href=\"" + kata + "?version=1\"");
        for (String words : List.of(
                "&lt;script&gt;alert(1)",
                "data-sign=\"U+202E\">\u202e</bdi>Keep<bdi class=\"unseen\" data-sign=\"U+2067\">",
                "after adding 2 and 3, the total is 5",
                "Tally.java</summary>",
                "Hint 1 of",
                "after two threads add 1 each, the total is 2",
                "hidden/HiddenTallyTest.java",
                "class HiddenTallyTest {",
                "Talking about it")) {
            assertSays(ada.get(kata), 200, words);
        }
        assertEquals(404, bob.get(kata).statusCode());
        ada.post(Person.location(sent) + "/share", "team", "yes");
        assertSays(bob.get(kata), 200, "class HiddenTallyTest {");
    }

    @Test
    void showAKataToAdminsWithoutTestsThatNobodyHasSharedWithThem() throws IOException, InterruptedException {
        String kata = uploaded("name", "Own") + "/katas/own-kata";
        assertSays(admin.get(kata), 200, "after two threads add 1 each, the total is 2");
        assertSays(admin.get(kata), 200, "class VisibleTallyTest");
        assertFalse(admin.get(kata).body().contains("HiddenTallyTest"));
    }

    @Test
    void showAKataAsItIsInEachVersion() throws IOException, InterruptedException {
        String pack = uploaded("name", "Own");
        byte[] changed = new PackFolder(folder, "own-kata")
                .replace("katas/own-kata/kata.json", "\"title\": \"", "\"title\": \"Another ")
                .zip();
        assertEquals(303, ada.uploads(pack + "/versions", changed).statusCode());
        String kata = pack + "/katas/own-kata";
        assertSays(ada.get(kata), 200, "<h1>Another ");
        assertSays(ada.get(kata), 200, "version 2, the newest");
        assertSays(ada.get(kata + "?version=1"), 200, "version 1, which is not the newest any more");
        assertFalse(ada.get(kata + "?version=1").body().contains("<h1>Another "));
        for (String nothing : List.of("?version=3", "?version=x", "?version=")) {
            assertSays(ada.get(kata + nothing), 404, "no such kata in that version");
        }
        assertSays(ada.get(pack + "/katas/memoizer"), 404, "no such kata");
    }

    @Test
    void neverTellWhatIsHidden() throws IOException, InterruptedException {
        Marked marked = Marked.in(folder);
        Set<String> secrets = marked.secrets();
        HttpResponse<String> answer =
                ada.uploads("/packs", new PackFolder(folder, Marked.KATA).zip(), "name", "Own", "team", "yes");
        String pack = Person.location(answer);
        assertEquals(303, answer.statusCode(), answer.body());
        for (Person who : List.of(ada, bob)) {
            for (String page : List.of("/packs", pack, pack + "/state")) {
                assertKept(secrets, page, who);
            }
        }
        ada.post(pack + "/share");
        secrets.removeAll(marked.discussion(Marked.KATA).lines().toList());
        assertKept(secrets, pack + "/katas/" + Marked.KATA, admin);
        ada.post(pack + "/share", "team", "yes");
        assertSays(bob.get(pack + "/katas/" + Marked.KATA), 200, Marked.MARKER + " */ class");
    }

    private static void assertKept(Set<String> secrets, String page, Person who)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = who.get(page);
        assertEquals(200, answer.statusCode());
        Crawl.assertKept(secrets, page, answer.body().replace(Marked.DISCUSSED, ""));
    }
}
