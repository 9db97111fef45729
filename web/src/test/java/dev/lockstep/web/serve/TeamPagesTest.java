package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Answers.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Kind;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("in a team")
class TeamPagesTest {

    private static final String OTHER = "another few words in a row";

    private final World world = World.team();
    private Person admin = new Person(world);

    @BeforeEach
    void setUp() throws Exception {
        admin = Person.admin(world);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theSetUpLinkMakesOneAdmin() throws Exception {
        assertEquals(200, admin.get("/people").statusCode());
        assertEquals(404, new Person(world).get(world.setUpPath()).statusCode());
        HttpResponse<String> again = new Person(world)
                .post(
                        world.setUpPath(),
                        "name",
                        "Thief",
                        "sign-in-name",
                        "thief",
                        "password",
                        Person.PASSWORD,
                        "again",
                        Person.PASSWORD);
        assertEquals(404, again.statusCode());
    }

    @Test
    void whoeverIsAddedChoosesAPasswordByALinkThatWorksOnce() throws Exception {
        String link = admin.link("ada", "learner");
        Person ada = new Person(world);
        assertTrue(ada.get(link).body().contains("you sign in with the name <strong>ada</strong>"));

        HttpResponse<String> different = ada.post(link, "password", Person.PASSWORD, "again", OTHER);
        assertEquals(422, different.statusCode());
        assertTrue(different.body().contains("not the same password"), different.body());
        HttpResponse<String> tooShort = ada.post(link, "password", "short", "again", "short");
        assertTrue(tooShort.body().contains("this one has 5"), tooShort.body());

        assertEquals(
                303,
                ada.post(link, "password", Person.PASSWORD, "again", Person.PASSWORD)
                        .statusCode());
        assertTrue(ada.isSignedIn());
        assertEquals(404, ada.get(link).statusCode());
        assertEquals(403, ada.get("/people").statusCode());
    }

    @Test
    void nobodyIsAddedTwiceOrWithoutAName() throws Exception {
        admin.link("ada", "learner");
        HttpResponse<String> twice = admin.post("/people", "name", "Ada", "sign-in-name", "ADA", "role", "learner");
        assertEquals(422, twice.statusCode());
        assertTrue(twice.body().contains("signs in by this name already"), twice.body());
        HttpResponse<String> nameless = admin.post("/people", "name", " ", "sign-in-name", "a b", "role", "learner");
        assertTrue(nameless.body().contains("A name has 1 to 100 letters"), nameless.body());
        assertTrue(nameless.body().contains("such as an address for mail"), nameless.body());
        assertEquals(
                400,
                admin.post("/people", "name", "x", "sign-in-name", "x", "role", "king")
                        .statusCode());
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAndBack() throws Exception {
        Person visitor = new Person(world);
        HttpResponse<String> sent = visitor.get("/katas/memoizer?x=1");
        assertEquals("/sign-in?to=%2Fkatas%2Fmemoizer%3Fx%3D1", Person.location(sent));
        assertTrue(visitor.get(Person.location(sent)).body().contains("value=\"/katas/memoizer?x=1\""));
        assertEquals("/katas/memoizer", Person.location(visitor.signsIn("root", Person.PASSWORD)));
        assertEquals(200, visitor.get("/katas/memoizer").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "", "katas", "/a\nb"})
    void nobodyIsSentToAnotherSite(String to) throws Exception {
        HttpResponse<String> answer =
                new Person(world).post("/sign-in", "name", "root", "password", Person.PASSWORD, "to", to);
        assertEquals("/", Person.location(answer));
    }

    @Test
    void whoIsNotSignedInIsNotLedToKatasThatTheyCannotSee() throws Exception {
        for (String page : List.of("/sign-in", "/no-such-page", "/i/no-such-invite")) {
            String body = new Person(world).get(page).body();
            assertTrue(body.contains("href=\"/sign-in\""), body);
            assertFalse(body.contains("href=\"/\""), body);
        }
    }

    @Test
    void aWrongNameIsAnsweredAsAWrongPasswordIs() throws Exception {
        Person visitor = new Person(world);
        HttpResponse<String> name = visitor.signsIn("nobody", Person.PASSWORD);
        HttpResponse<String> password = visitor.signsIn("root", OTHER);
        assertEquals(422, name.statusCode());
        assertEquals(422, password.statusCode());
        assertEquals(plain(name, "nobody"), plain(password, "root"));
        assertFalse(visitor.isSignedIn());
    }

    @Test
    void aNameIsTriedTwentyTimesAndThenTheRightPasswordHasToWaitToo() throws Exception {
        Person visitor = new Person(world);
        for (int trial = 0; trial < 20; trial++) {
            assertEquals(422, visitor.signsIn("root ", OTHER).statusCode());
        }
        HttpResponse<String> refused = visitor.signsIn("ROOT", Person.PASSWORD);
        assertEquals(429, refused.statusCode());
        assertEquals("12", refused.headers().firstValue("Retry-After").orElse(""));
        assertEquals(422, visitor.signsIn("another", OTHER).statusCode());
        assertTrue(admin.isSignedIn());
        world.clock.passSeconds(12);
        assertEquals(303, visitor.signsIn("root", Person.PASSWORD).statusCode());
    }

    /** Without what is another one in each answer. */
    static String plain(HttpResponse<String> page, String name) {
        return page.body()
                .replaceAll("<meta name=\"(csrf-token|style-nonce)\" content=\"[^\"]+\">", "")
                .replace("value=\"" + name + "\"", "");
    }

    @Test
    void signingInOrOutGivesTheBrowserAnotherSecret() throws Exception {
        Person visitor = new Person(world);
        String before = cookie(visitor.get("/sign-in"));
        String within = cookie(visitor.signsIn("root", Person.PASSWORD));
        String after = cookie(visitor.post("/sign-out"));
        assertFalse(before.isEmpty());
        assertNotEquals(before, within);
        assertFalse(after.isEmpty());
        assertNotEquals(within, after);
        assertFalse(visitor.isSignedIn());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    @Test
    void somebodySignsOutOnOneMachineOrOnAll() throws Exception {
        Person ada = admin.adds(world, "ada", "learner");
        Person elsewhere = new Person(world);
        elsewhere.signsIn("ada", Person.PASSWORD);
        Person third = new Person(world);
        third.signsIn("ada", Person.PASSWORD);

        ada.post("/sign-out");
        assertFalse(ada.isSignedIn());
        assertTrue(elsewhere.isSignedIn());

        elsewhere.post("/account/sign-out-everywhere");
        assertFalse(third.isSignedIn());
        assertTrue(admin.isSignedIn());
    }

    @Test
    void somebodyEndsASessionThatTheyHaveElsewhere() throws Exception {
        Person ada = admin.adds(world, "ada", "learner");
        Person elsewhere = new Person(world);
        elsewhere.signsIn("ada", Person.PASSWORD);
        String page = ada.get("/account").body();
        String path = page.substring(page.indexOf("/account/sessions/"));
        path = path.substring(0, path.indexOf('"'));

        admin.post(path);
        assertTrue(elsewhere.isSignedIn(), "somebody else has ended it");
        ada.post(path);
        assertFalse(elsewhere.isSignedIn());
        assertTrue(ada.isSignedIn());
    }

    @Test
    void aNewPasswordTakesTheOldOneAndEndsOtherSessions() throws Exception {
        Person ada = admin.adds(world, "ada", "learner");
        Person elsewhere = new Person(world);
        elsewhere.signsIn("ada", Person.PASSWORD);

        HttpResponse<String> wrong = ada.post("/account/password", "former", OTHER, "password", OTHER, "again", OTHER);
        assertTrue(wrong.body().contains("not the password that you have now"), wrong.body());
        assertTrue(elsewhere.isSignedIn());

        HttpResponse<String> right =
                ada.post("/account/password", "former", Person.PASSWORD, "password", OTHER, "again", OTHER);
        assertTrue(right.body().contains("Your password is changed"), right.body());
        assertTrue(ada.isSignedIn());
        assertFalse(elsewhere.isSignedIn());
        assertEquals(303, new Person(world).signsIn("ada", OTHER).statusCode());
    }

    @Test
    void anAdminResetsAPasswordByALink() throws Exception {
        Person ada = admin.adds(world, "ada", "learner");
        String link = Person.linkIn(admin.post("/people/" + id("ada") + "/link"));
        assertTrue(ada.isSignedIn(), "nothing has happened yet");
        new Person(world).post(link, "password", OTHER, "again", OTHER);
        assertFalse(ada.isSignedIn());
        assertEquals(422, ada.signsIn("ada", Person.PASSWORD).statusCode());
    }

    private String id(String signInName) {
        return world.storage()
                .read(handle -> handle.createQuery("select learner from account where sign_in_name = :name")
                        .bind("name", signInName)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void anotherRoleCountsFromTheNextPageOn() throws Exception {
        Person ada = admin.adds(world, "ada", "learner");
        assertEquals("/people", Person.location(admin.post("/people/" + id("ada") + "/role", "role", "admin")));
        assertEquals(200, ada.get("/people").statusCode());
        admin.post("/people/" + id("ada") + "/role", "role", "interviewer");
        assertEquals(403, ada.get("/people").statusCode());
    }

    @Test
    void theOnlyAdminStaysOne() throws Exception {
        assertSays(admin.post("/people/" + id("root") + "/deactivate"), 409, "<h1>The only admin</h1>");
        assertEquals(
                409,
                admin.post("/people/" + id("root") + "/role", "role", "learner").statusCode());
        assertEquals(404, admin.post("/people/nobody/deactivate").statusCode());
        assertEquals(200, admin.get("/people").statusCode());
    }

    @Test
    void whoIsDeactivatedIsOutAtOnce() throws Exception {
        Person ada = admin.adds(world, "ada", "learner");
        admin.post("/people/" + id("ada") + "/deactivate");
        assertFalse(ada.isSignedIn());
        assertEquals(422, ada.signsIn("ada", Person.PASSWORD).statusCode());
        assertEquals(409, admin.post("/people/" + id("ada") + "/link").statusCode());
        admin.post("/people/" + id("ada") + "/activate");
        assertEquals(303, ada.signsIn("ada", Person.PASSWORD).statusCode());
    }

    @Test
    void eachLearnerHasDraftsAndSubmissionsOfTheirOwn() throws Exception {
        Person ada = admin.adds(world, "ada", "learner");
        SourceFile file = new SourceFile("Counter.java", "class OfAda {}");
        world.drafts.save(new LearnerId(id("ada")), "race-free-counter", List.of(file), 0);
        String sent = world.sent(new LearnerId(id("ada")), "race-free-counter", Kind.SUBMISSION, file)
                .text();

        assertTrue(ada.get("/katas/race-free-counter").body().contains("OfAda"));
        assertEquals(200, ada.get("/submissions/" + sent).statusCode());
        assertFalse(admin.get("/katas/race-free-counter").body().contains("OfAda"));
        for (String path : List.of("", "/state", "/events", "/report.json", "/interleavings/1")) {
            assertEquals(404, admin.get("/submissions/" + sent + path).statusCode(), path);
        }
    }

    @Test
    void namesAreShownAsTheyAreTyped() throws Exception {
        String page = admin.post("/people", "name", "<b>Ada</b>", "sign-in-name", "ada", "role", "learner")
                .body();
        assertTrue(page.contains("&lt;b>Ada&lt;/b>"), page);
        assertFalse(page.contains("<b>Ada</b>"), page);
    }
}
