package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Answers.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.interviews.ExtraTime;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.storage.Secret;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an interviewer's invites")
class InvitePagesTest {

    private static final Pattern LINK =
            Pattern.compile("<code id=\"link-\\d+\">http://127\\.0\\.0\\.1:\\d+/i/([A-Za-z0-9_-]{43})</code>");

    private final World world = World.team();
    private final Assigning assigning = new Assigning(world);
    private Person ada = new Person(world);
    private String path = "";

    @BeforeEach
    void setUp() throws Exception {
        ada = Person.admin(world).adds(world, "ada", "interviewer");
        path = Assigning.madeBy(ada);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private HttpResponse<String> invite(String names) throws Exception {
        return ada.post(path + "/invites", "names", names);
    }

    /** The secrets of the links that a page shows. */
    private static List<String> secrets(HttpResponse<String> page) {
        return LINK.matcher(page.body())
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }

    private String of(Invite invite) {
        return path + "/invites/" + invite.candidate().id().text();
    }

    private String page() throws Exception {
        return ada.get(path).body();
    }

    @Test
    void areMadeForAListOfNamesWithALinkForEach() throws Exception {
        HttpResponse<String> answer = invite("Cleo\r\n\r\n  Dan Brown \r\n");
        List<String> secrets = secrets(answer);
        assertEquals(
                List.of("Cleo", "Dan Brown"),
                secrets.stream()
                        .map(assigning.invites::bySecret)
                        .map(Optional::orElseThrow)
                        .map(invite -> invite.candidate().name())
                        .toList());
        String mails = answer.body();
        for (String each : List.of(
                "Hello Dan Brown,",
                "2 exercises about threads",
                "You have 1 hour. That time begins",
                "Kind regards\nada")) {
            assertTrue(mails.contains(each), mails);
        }
        assertEquals(4, mails.split(secrets.getFirst(), -1).length, "in the list, by itself, and in the mail");
    }

    @Test
    void getBackWhatWasTypedOfThemWhenNobodyKnowsAnyMoreWhoTypes() throws Exception {
        new Sessions(world.storage(), world.clock).endAll(assigning.account("ada"));
        HttpResponse<String> answer = invite("Cleo & Co\nDan");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("Cleo &amp; Co\nDan</textarea>"), answer.body());
        assertEquals(List.of(), assigning.invited(path));

        String secret = "words that nobody may read";
        HttpResponse<String> password = ada.post("/account/password", "former", secret, "password", secret);
        assertEquals(403, password.statusCode());
        assertFalse(password.body().contains(secret), password.body());
    }

    @Test
    void showTheirLinksOnceAndKeepOnlyAHash() throws Exception {
        String secret = secrets(invite("Cleo")).getFirst();
        assertFalse(page().contains(secret));
        String kept = world.storage()
                .read(handle -> handle.createQuery("select secret_hash from invite")
                        .mapTo(String.class)
                        .one());
        assertEquals(Secret.hash(secret), kept);
    }

    @Test
    void areAllMadeOrNone() throws Exception {
        HttpResponse<String> answer = invite("Cleo\nDan\nCleo");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("Line 3: Cleo stands in line 1 already."), answer.body());
        assertTrue(answer.body().contains("Cleo\nDan\nCleo</textarea>"), "what was typed is gone: " + answer.body());
        assertEquals(List.of(), assigning.invited(path));
        invite("Cleo");
        assertEquals(422, invite("Cleo").statusCode(), "a page that is sent twice invites twice");
        assigning.only(path);
    }

    @Test
    void getANewLinkInThePlaceOfTheOldOne() throws Exception {
        String old = secrets(invite("Cleo")).getFirst();
        LearnerId cleo = assigning.only(path).candidate().id();
        Sessions sessions = new Sessions(world.storage(), world.clock);
        sessions.begin(cleo, "of whoever has seen the old link", "test");

        String other = secrets(ada.post(of(assigning.only(path)) + "/link")).getFirst();
        assertNotEquals(old, other);
        assertEquals(Optional.empty(), assigning.invites.bySecret(old));
        assertTrue(assigning.invites.bySecret(other).isPresent());
        assertEquals(Optional.empty(), sessions.find("of whoever has seen the old link"));
    }

    @Test
    void getAMailWithANewLinkThatCountsTheTimeTheyWereGiven() throws Exception {
        ada.post(path + "/edit", assigning.change(path, "closes", "2026-03-01T11:00"));
        invite("Cleo");
        String cleo = of(assigning.only(path));
        ada.post(cleo + "/extend", "minutes", "15");

        HttpResponse<String> before = ada.post(cleo + "/link");
        assertTrue(before.body().contains("You have 1 hour 15 minutes. That time begins"), before.body());
        assertTrue(before.body().contains("All ends at 1 Mar 2026, 11:15 (UTC), also for"), before.body());
        String told = new Person(world).get("/i/" + secrets(before).getFirst()).body();
        assertTrue(told.contains("It closes at <time datetime=\"2026-03-01T11:15:00Z\""), told);

        assigning.invites.start(
                assigning.only(path).candidate().id(), assigning.at(path).plan().window());
        String after = ada.post(cleo + "/link").body();
        assertTrue(after.contains("You have begun, and have time until 1 Mar 2026, 11:15 (UTC)."), after);
        assertFalse(after.contains("That time begins"), after);
    }

    @Test
    void areListedToWhoeverAsksOnceMoreForThePageThatHasShownTheirLinks() throws Exception {
        String secret = secrets(invite("Cleo")).getFirst();
        for (String shown : List.of(path + "/invites", of(assigning.only(path)) + "/link")) {
            HttpResponse<String> answer = ada.get(shown);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("Cleo <span class=\"chip\">invited</span>"), answer.body());
            assertEquals(List.of(), secrets(answer));
        }
        assertTrue(assigning.invites.bySecret(secret).isPresent(), "to look changes nothing");
    }

    @Test
    void getMoreTimeByOneClickWhichIsOnRecord() throws Exception {
        invite("Cleo");
        Invite cleo = assigning.only(path);
        HttpResponse<String> answer = ada.post(of(cleo) + "/extend", "minutes", "15");
        assertEquals(path + "#candidate-" + cleo.candidate().id().text(), Person.location(answer));
        assertEquals(
                List.of(new ExtraTime(assigning.account("ada"), world.clock.instant(), Duration.ofMinutes(15))),
                assigning.invites.grants(cleo.candidate().id()));
        assertTrue(page().contains("15 minutes more, by ada, 1 Mar 2026, 10:00 (UTC)."), page());
        assertEquals(400, ada.post(of(cleo) + "/extend", "minutes", "100000").statusCode());
        assertEquals(400, ada.post(of(cleo) + "/extend", "minutes", "-5").statusCode());
        assertEquals(Duration.ofMinutes(15), assigning.only(path).extra());
    }

    @Test
    void areRevokedForGood() throws Exception {
        String secret = secrets(invite("Cleo")).getFirst();
        Invite cleo = assigning.only(path);
        assertEquals(303, ada.post(of(cleo) + "/revoke").statusCode());
        assertEquals(Optional.empty(), assigning.invites.bySecret(secret));
        assertTrue(page().contains("Revoked 1 Mar 2026, 10:00 (UTC)."), page());
        assertSays(ada.post(of(cleo) + "/link"), 409, "<h1>Ended already</h1>");
        assertSays(ada.post(of(cleo) + "/extend", "minutes", "5"), 409, "<h1>Ended already</h1>");
        assertEquals(200, invite("Cleo").statusCode(), "somebody whose invite was revoked gets another one");
    }

    @Test
    void sayHowFarTheyAre() throws Exception {
        assertEquals(
                303,
                ada.post(path + "/edit", assigning.change(path, "closes", "2026-03-01T11:00"))
                        .statusCode());
        invite("Cleo\nDan\nEve");
        List<LearnerId> people = assigning.invited(path).stream()
                .map(invite -> invite.candidate().id())
                .toList();
        assigning.invites.start(people.get(0), Window.ALWAYS);
        assigning.invites.start(people.get(1), Window.ALWAYS);
        assigning.invites.finish(people.get(1));
        assertTrue(page().contains("Cleo <span class=\"chip\">working</span>"), page());
        assertTrue(page().contains("Has time until 1 Mar 2026, 11:00 (UTC)."), page());
        assertTrue(page().contains("Dan <span class=\"chip\">finished</span>"), page());
        assertTrue(page().contains("Eve <span class=\"chip\">invited</span>"), page());
        assertTrue(ada.get("/assignments").body().contains("1 invited, 1 working, 1 finished"));

        world.clock.passSeconds(3_600);
        assertTrue(page().contains("Eve <span class=\"chip\">expired</span>"), page());
        assertTrue(page().contains("This assignment has closed"), page());
        assertSays(invite("Finn"), 409, "<h1>Closed already</h1>");
        assertSays(ada.post(path + "/invites/" + people.get(2).text() + "/link"), 409, "<h1>Closed already</h1>");
    }

    @Test
    void areChangedByTheAddressOfTheirOwnAssignmentOnly() throws Exception {
        String other = Assigning.madeBy(ada, "title", "Another one");
        Invites.New cleo = assigning.invites.invite(assigning.at(other).id(), "Cleo");
        for (String action : List.of("/link", "/extend", "/revoke")) {
            assertEquals(
                    404,
                    ada.post(path + "/invites/" + cleo.candidate().text() + action, "minutes", "5")
                            .statusCode());
        }
        assertEquals(Optional.empty(), assigning.only(other).revokedAt());
        assertEquals(Duration.ZERO, assigning.only(other).extra());
        assertTrue(assigning.invites.bySecret(cleo.secret()).isPresent());
    }

    @Test
    void beginWithThePublicAddressInTheirLinks() throws Exception {
        try (World elsewhere = World.of(at("http://katas.example.org:8240"))) {
            Person grace = Person.admin(elsewhere);
            String there = Assigning.madeBy(grace);
            HttpResponse<String> answer = grace.post(there + "/invites", "names", "Cleo");
            assertTrue(answer.body().contains("<code id=\"link-1\">http://katas.example.org:8240/i/"), answer.body());
        }
    }

    private static Audience.Team at(String publicUrl) {
        return new Audience.Team(
                InetAddress.getLoopbackAddress(),
                Optional.of(URI.create(publicUrl)),
                Optional.empty(),
                Set.of(),
                false);
    }
}
