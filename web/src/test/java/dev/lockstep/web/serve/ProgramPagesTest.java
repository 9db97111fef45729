package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.http.Caller;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.people.LearnerId;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an interviewer's pages about programs")
class ProgramPagesTest {

    private static final String URL = "https://example.org/lockstep";
    private static final String PLAN =
            "{\"title\": \"Backend\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 3600}";

    private final World world = World.team();
    private Person admin = new Person(world);
    private Person ada = new Person(world);

    @BeforeEach
    void setUp() throws Exception {
        admin = Person.admin(world);
        ada = admin.adds(world, "ada", "interviewer");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private static String found(String regex, HttpResponse<String> page) {
        Matcher matcher = Pattern.compile(regex).matcher(page.body());
        assertTrue(matcher.find(), page.statusCode() + " " + page.body());
        return matcher.group(1);
    }

    private int ask(String token) throws Exception {
        Caller caller = world.caller();
        return caller.get("/api/v1/katas", "Authorization", "Bearer " + token).statusCode();
    }

    private String makesAToken() throws Exception {
        return found(
                "<code id=\"token\">([^<]+)</code>",
                ada.post("/tokens", "name", "the <calendar>", "scope", "write", "days", "30"));
    }

    @Test
    void makeATokenShowItOnceAndRevokeIt() throws Exception {
        String token = makesAToken();
        assertEquals(200, ask(token));
        HttpResponse<String> page = ada.get("/tokens");
        assertFalse(page.body().contains(token), page.body());
        assertTrue(page.body().contains("the &lt;calendar&gt;") && page.body().contains("31 Mar 2026"), page.body());

        String id = found("/tokens/([^/]+)/revoke", page);
        admin.post("/tokens/" + id + "/revoke");
        assertEquals(200, ask(token), "it is not the admin's");
        assertEquals("/tokens", Person.location(ada.post("/tokens/" + id + "/revoke")));
        assertEquals(401, ask(token));
        assertTrue(ada.get("/tokens").body().contains("revoked"));
    }

    @Test
    void sayWhatIsWrongWithAToken() throws Exception {
        HttpResponse<String> nameless = ada.post("/tokens", "name", " ", "scope", "write", "days", "30");
        assertEquals(422, nameless.statusCode());
        assertTrue(nameless.body().contains("A name has 1 to 100 letters"), nameless.body());
        assertTrue(nameless.body().contains("<option value=\"write\" selected"), nameless.body());
        assertEquals(
                400,
                ada.post("/tokens", "name", "x", "scope", "all", "days", "30").statusCode());
        assertEquals(
                400,
                ada.post("/tokens", "name", "x", "scope", "read", "days", "31").statusCode());
    }

    @Test
    void leadToEachOther() throws Exception {
        String account = ada.get("/account").body();
        assertTrue(account.contains("href=\"/tokens\"") && account.contains("href=\"/webhooks\""), account);
        Person learner = admin.adds(world, "leo", "learner");
        assertFalse(learner.get("/account").body().contains("/tokens"));
    }

    @Test
    void addAWebhookShowItsSecretOnceAndDeleteIt() throws Exception {
        String secret = found("<code id=\"secret\">([^<]+)</code>", ada.post("/webhooks", "url", URL));
        HttpResponse<String> page = ada.get("/webhooks");
        assertTrue(page.body().contains(URL) && !page.body().contains(secret), page.body());
        String path = "/webhooks/" + found("/webhooks/([A-Za-z0-9_-]{16})\"", page);
        assertEquals(200, ada.get(path).statusCode());
        assertEquals(404, admin.get(path).statusCode());
        assertEquals(404, admin.post(path + "/delete").statusCode());
        assertEquals("/webhooks", Person.location(ada.post(path + "/delete")));
        assertEquals(404, ada.get(path).statusCode());
    }

    @Test
    void sayWhereAWebhookMayNotBe() throws Exception {
        HttpResponse<String> plain = ada.post("/webhooks", "url", "http://example.org/");
        assertEquals(422, plain.statusCode());
        assertTrue(plain.body().contains("begins with https://"), plain.body());
        HttpResponse<String> here = ada.post("/webhooks", "url", "https://127.0.0.1/");
        assertEquals(422, here.statusCode());
        assertTrue(here.body().contains("in a network of somebody"), here.body());
        for (int i = 0; i < 20; i++) {
            ada.post("/webhooks", "url", URL + i);
        }
        assertEquals(409, ada.post("/webhooks", "url", URL).statusCode());
    }

    @Test
    void showWhatAWebhookWasToldAndSendItOnceMore() throws Exception {
        ada.post("/webhooks", "url", URL);
        String path = "/webhooks/" + found("/webhooks/([A-Za-z0-9_-]{16})\"", ada.get("/webhooks"));
        assertTrue(ada.get(path).body().contains("Nothing yet."));
        invites(makesAToken());
        assertTrue(ada.get(path).body().contains("waits"), ada.get(path).body());

        world.change(
                "update webhook_delivery set state = 'FAILED', attempts = 8, last_at = 0, last_words = 'answered 500'");
        HttpResponse<String> page = ada.get(path);
        assertTrue(page.body().contains("given up") && page.body().contains("answered 500"), page.body());
        String resend = path + "/deliveries/" + found("/deliveries/([^/]+)/resend", page) + "/resend";
        assertEquals(404, admin.post(resend).statusCode());
        assertEquals(path, Person.location(ada.post(resend)));
        assertEquals(409, ada.post(resend).statusCode());
    }

    private void invites(String token) throws Exception {
        String made = world.caller()
                .send("POST", "/api/v1/assignments", PLAN, "Authorization", "Bearer " + token)
                .body();
        String id = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(made)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        new Invites(world.storage(), world.clock).invite(new AssignmentId(id), "Cleo");
        Interviewer all = new Interviewer(new LearnerId("any"), true);
        assertEquals(1, new Assignments(world.storage(), world.clock).of(all).size());
    }
}
