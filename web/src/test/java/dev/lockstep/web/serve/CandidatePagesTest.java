package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Interviews.KATA;
import static dev.lockstep.web.serve.Interviews.OTHER_KATA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Kind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a candidate")
class CandidatePagesTest {

    private static final Pattern WARM_UP = Pattern.compile("href=\"/katas/([a-z0-9-]+)\">Warm up");

    private final World world = World.team();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void isToldByTheLinkWhatAwaitsThemAndWhatIsRecorded() throws Exception {
        Candidate cleo = Candidate.invited(world, "<b>Cleo</b>");
        String page = cleo.get(cleo.link()).body();
        for (String words : List.of(
                "Backend, spring", "&lt;b&gt;Cleo", "host of", "2 katas", "1 hour", "What is recorded", "paste text")) {
            assertTrue(page.contains(words), words + " is not in " + page);
        }
    }

    @Test
    void isNotLetInByWhateverOnlyLooksAtTheLink() throws Exception {
        Candidate cleo = Candidate.invited(world, "Cleo");
        assertEquals(200, cleo.status(cleo.link()));
        assertEquals("/sign-in?to=%2Finterview", Person.location(cleo.get("/interview")));
        assertEquals("/interview", Person.location(cleo.machine().post(cleo.link())));
        assertEquals(200, cleo.status("/interview"));
        assertEquals("/interview", Person.location(cleo.get(cleo.link())));
    }

    @Test
    void isToldTheSameOfALinkThatNeverWasAndOfOneThatIsNoMore() throws Exception {
        Candidate cleo = Candidate.invited(world, "Cleo");
        Interviews.of(world).invites().revoke(cleo.id());
        HttpResponse<String> revoked = cleo.get(cleo.link());
        HttpResponse<String> unknown = cleo.get("/i/" + "x".repeat(43));
        assertEquals(404, revoked.statusCode());
        assertEquals(404, unknown.statusCode());
        assertEquals(words(unknown), words(revoked));
        assertEquals(404, cleo.machine().post(cleo.link()).statusCode());
    }

    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<meta[^>]+>", "");
    }

    @Test
    void tastesAKataBeforeTheStartOfWhichNothingStays() throws Exception {
        Candidate cleo = Candidate.invited(world, "Cleo").comesIn();
        Matcher warmUp = WARM_UP.matcher(cleo.page());
        assertTrue(warmUp.find(), cleo.page());
        String kata = warmUp.group(1);
        assertFalse(Set.of(KATA, OTHER_KATA).contains(kata));
        String path = "/katas/" + kata;
        assertEquals(200, cleo.status(path));
        assertEquals(404, cleo.status("/katas/" + KATA));
        String sent = "{\"files\":{\"A.java\":\"class WarmingUp {}\"},\"base\":0}";
        assertEquals(200, cleo.machine().sends("PUT", path + "/draft", sent).statusCode());
        assertEquals(
                200, cleo.machine().sends("POST", path + "/submissions", sent).statusCode());
        assertTrue(cleo.get(path).body().contains("class WarmingUp {}"));

        assertEquals(Optional.empty(), world.drafts.find(cleo.id(), kata));
        assertEquals(Set.of(), world.submissions.begun(cleo.id()));
        cleo.starts();
        assertEquals(404, cleo.status(path));
    }

    @Test
    void hasTheKatasOfTheirAssignmentAndNothingElse() throws Exception {
        Candidate cleo = Candidate.working(world, "Cleo");
        assertTrue(cleo.page().contains("/katas/" + KATA), cleo.page());
        assertEquals(200, cleo.status("/katas/" + KATA));
        assertEquals(200, cleo.status("/katas/" + KATA + "/history"));
        assertEquals(200, cleo.status("/katas/" + OTHER_KATA));
        for (String page : List.of("", "/draft", "/history", "/play", "/diff")) {
            assertEquals(404, cleo.status("/katas/bounded-buffer" + page), page);
        }
        for (String path : List.of("/", "/account", "/people", "/status")) {
            assertEquals(403, cleo.status(path), path);
        }
        world.grade(
                world.sent(cleo.id(), KATA, Kind.SUBMISSION, Candidate.file("right")),
                KATA,
                Outcomes.accepted(),
                Candidate.file("right"));
        assertEquals(403, cleo.status("/katas/" + KATA + "/solutions"));
        assertFalse(cleo.get("/katas/" + KATA).body().contains("/solutions"));
    }

    @Test
    void canBeTheSchedulerOfTheirOwnCode() throws Exception {
        Candidate cleo = Candidate.working(world, "Cleo");
        Candidate dora = Candidate.working(world, "Dora");
        cleo.writes("class OfCleo {}", 0);
        dora.writes("class OfDora {}", 0);
        assertTrue(cleo.get("/katas/" + KATA).body().contains("href=\"/katas/" + KATA + "/play\""));
        String play = cleo.get("/katas/" + KATA + "/play").body();
        assertTrue(play.contains("OfCleo") && play.contains("<interview-timer"), play);
        assertFalse(play.contains("OfDora"), play);
        assertEquals(200, cleo.sends("play", "class OfCleo {}"));
    }

    @Test
    void seesNothingOfAnotherCandidate() throws Exception {
        Candidate cleo = Candidate.working(world, "Cleo");
        Candidate dora = Candidate.working(world, "Dora");
        dora.writes("class OfDora {}", 0);
        String sent = world.sent(dora.id(), KATA, Kind.SUBMISSION, Candidate.file("class OfDora {}"))
                .text();
        assertEquals(200, dora.status("/submissions/" + sent));
        for (String path : List.of("", "/state", "/events", "/report.json", "/report.txt", "/interleavings/1")) {
            assertEquals(404, cleo.status("/submissions/" + sent + path), path);
        }
        assertEquals(404, cleo.status("/katas/" + KATA + "/diff?from=" + sent + "&to=draft"));
        for (String path : List.of("", "/draft", "/history", "/diff")) {
            assertFalse(cleo.get("/katas/" + KATA + path).body().contains("OfDora"), path);
        }
        assertFalse(cleo.page().contains("Dora"), cleo.page());
    }

    @Test
    void isToldOfNothingToComeWhereItHasClosedUntilSomebodyGivesMoreTime() throws Exception {
        Window past =
                new Window(Optional.empty(), Optional.of(world.clock.instant().minusSeconds(60)));
        Candidate dan = Candidate.invited(world, "Dan", Interviews.plan(past, Set.of()));
        assertTooLate(dan.get(dan.link()).body());
        dan.comesIn();
        assertTooLate(dan.page());

        Interviews interviews = Interviews.of(world);
        interviews.invites().grant(dan.id(), interviews.interviewer("eve"), Duration.ofMinutes(15));
        assertTrue(dan.page().contains("When you press this"), dan.page());
    }

    private static void assertTooLate(String page) {
        assertTrue(page.contains("It has closed before you started"), page);
        for (String words : List.of("How it goes", "Go on with this browser", "Warm up", "/interview/start")) {
            assertFalse(page.contains(words), words + " is in " + page);
        }
    }

    @Test
    void goesOnFromAnotherMachine() throws Exception {
        Candidate cleo = Candidate.working(world, "Cleo");
        assertEquals(200, cleo.writes("class Begun {}", 0));
        Candidate elsewhere = new Candidate(world, new Person(world), cleo.invite());
        assertTrue(elsewhere.get(cleo.link()).body().contains("your time runs"));
        elsewhere.comesIn();
        assertTrue(elsewhere.get("/katas/" + KATA).body().contains("class Begun {}"));
        assertEquals(200, elsewhere.writes("class GoneOnWith {}", 1));
        assertTrue(cleo.get("/katas/" + KATA).body().contains("class GoneOnWith {}"));
    }

    @Test
    void isOutAtOnceWhenTheInviteIsTakenBack() throws Exception {
        Candidate cleo = Candidate.working(world, "Cleo");
        Interviews.of(world).invites().revoke(cleo.id());
        assertEquals("/sign-in?to=%2Finterview", Person.location(cleo.get("/interview")));
        assertEquals(403, cleo.writes("too late", 0));
    }

    @Test
    void isOutWhereTheyCameInByALinkThatAnotherOneHasReplaced() throws Exception {
        Candidate cleo = Candidate.working(world, "Cleo");
        String fresh = Interviews.of(world).invites().newSecret(cleo.id());
        assertEquals("/sign-in?to=%2Finterview", Person.location(cleo.get("/interview")));
        assertEquals(404, cleo.status(cleo.link()));
        assertEquals("/interview", Person.location(cleo.machine().post("/i/" + fresh)));
        assertEquals(200, cleo.status("/katas/" + KATA));
    }

    @Test
    void finishesEarlyForGood() throws Exception {
        Candidate cleo = Candidate.working(world, "Cleo");
        cleo.writes("class Last {}", 0);
        assertEquals("/interview", Person.location(cleo.machine().post("/interview/finish")));
        assertTrue(cleo.page().contains("You are done"), cleo.page());
        assertEquals(
                List.of(Candidate.file("class Last {}")),
                world.submissions.latest(cleo.id(), KATA).orElseThrow().files());
        assertEquals(410, cleo.writes("class Later {}", 1));
        assertEquals(410, cleo.sends("submissions", "class Later {}"));
        assertEquals(410, cleo.status("/katas/" + KATA));
        Candidate elsewhere = cleo.elsewhere();
        assertTrue(elsewhere.get(cleo.link()).body().contains("You are done"));
        assertEquals("/sign-in?to=%2Finterview", Person.location(elsewhere.get("/interview")));
    }

    @Test
    void tellsOfPastesAndOfLeavingThePage() throws Exception {
        Candidate cleo = Candidate.invited(world, "Cleo").comesIn();
        assertEquals(404, tells(cleo, KATA, "paste", 5), "nothing is recorded before the start");
        cleo.starts();
        assertEquals(204, tells(cleo, KATA, "paste", 120));
        assertEquals(204, tells(cleo, OTHER_KATA, "left", 0));
        world.clock.passSeconds(2);
        assertEquals(204, tells(cleo, OTHER_KATA, "returned", 2_000));
        assertEquals(404, tells(cleo, "bounded-buffer", "paste", 5));
        assertEquals(400, tells(cleo, KATA, "cheated", 5));
        assertEquals(400, tells(cleo, KATA, "paste", -5));
        assertEquals(
                Set.of("PASTE 120", "LEFT 0", "RETURNED 2000"),
                Interviews.of(world).facts().of(cleo.id()).stream()
                        .map(fact -> fact.kind() + " " + fact.amount())
                        .collect(Collectors.toSet()));
    }

    private static int tells(Candidate who, String kata, String kind, int amount) throws Exception {
        String json = "{\"kata\":\"%s\",\"kind\":\"%s\",\"amount\":%d}".formatted(kata, kind, amount);
        return who.machine().sends("POST", "/interview/facts", json).statusCode();
    }

    @Test
    void whoHasAnAccountTooMaySignInAgain() throws Exception {
        Person admin = Person.admin(world);
        Candidate cleo = Candidate.invited(world, "Cleo");
        assertTrue(admin.get(cleo.link()).body().contains("signed in here as The Admin"));
        assertEquals("/interview", Person.location(admin.post(cleo.link())));
        assertEquals(403, admin.get("/people").statusCode());
        assertEquals(200, admin.get("/sign-in").statusCode());
        assertEquals(303, admin.signsIn("root", Person.PASSWORD).statusCode());
        assertEquals(200, admin.get("/people").statusCode());
    }

    @Test
    void getsAlongWithoutAKataThatIsNotHereAnyMore() throws Exception {
        Plan plan = new Plan("Odd", List.of(KATA, "no-such-kata"), Duration.ofHours(1), Window.ALWAYS, Set.of());
        Candidate cleo = Candidate.invited(world, "Cleo", plan).comesIn().starts();
        LearnerId id = cleo.id();
        assertEquals(200, cleo.status("/interview"));
        assertEquals(404, cleo.status("/katas/no-such-kata"));
        assertEquals(200, cleo.writes("class A {}", 0));
        cleo.machine().post("/interview/finish");
        assertEquals(1, world.submissions.history(id, KATA, 0, 10).size());
    }
}
