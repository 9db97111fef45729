package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Interviews.KATA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Submission;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a candidate's time")
class CandidateTimeTest {

    private static final long HOUR = 3600;

    private final World world = World.team();

    @AfterEach
    void stop() {
        world.close();
    }

    private static String working(long seconds) {
        return "{\"stage\":\"working\",\"left\":%d}".formatted(seconds * 1000);
    }

    private List<String> sent(Candidate who) {
        return world.submissions.history(who.id(), KATA, 0, 10).stream()
                .filter(submission -> submission.kind() == Kind.SUBMISSION)
                .map(Submission::files)
                .map(files -> files.getFirst().text())
                .toList();
    }

    @Test
    void beginsWithTheirClickAndIsTheServers() throws Exception {
        Candidate cleo = Candidate.invited(world, "Cleo").comesIn();
        assertEquals("{\"stage\":\"before\",\"left\":0}", cleo.time());
        world.clock.passSeconds(HOUR);
        cleo.starts();
        assertEquals(working(HOUR), cleo.time());
        world.clock.passSeconds(600);
        cleo.starts();
        assertEquals(working(HOUR - 600), cleo.time());
        assertTrue(cleo.page().contains("left=\"3000000\""), cleo.page());
        assertTrue(cleo.get("/katas/" + KATA).body().contains("left=\"3000000\""));
        assertEquals(working(HOUR - 600), cleo.elsewhere().time());
    }

    @Test
    void endsWithAGraceForWhatWasTypedBefore() throws Exception {
        Candidate cleo = Candidate.working(world, "Cleo");
        assertEquals(200, cleo.writes("class First {}", 0));
        world.clock.passSeconds(HOUR);
        assertEquals("{\"stage\":\"grace\",\"left\":0}", cleo.time());
        assertTrue(cleo.page().contains("Your time is up"), cleo.page());
        assertEquals(410, cleo.sends("runs", "class New {}"));
        assertEquals(410, cleo.sends("reset", ""));
        assertEquals(410, cleo.sends("hints/1", ""));
        assertEquals(410, cleo.sends("play", "class New {}"));
        assertEquals(200, cleo.status("/katas/" + KATA), "what its browser kept could not arrive");
        assertEquals(200, cleo.writes("class Last {}", 1));

        world.clock.passSeconds(59);
        world.tick();
        assertEquals(List.of(), sent(cleo));
        assertEquals(200, cleo.sends("submissions", "class OnItsWay {}"));
        world.clock.passSeconds(1);
        assertEquals(410, cleo.writes("class TooLate {}", 2));
        assertEquals("{\"stage\":\"over\",\"left\":0}", cleo.time());
        world.tick();
        world.tick();
        assertEquals(Set.of("class Last {}", "class OnItsWay {}"), Set.copyOf(sent(cleo)));
        assertEquals(2, sent(cleo).size());
        assertTrue(cleo.page().contains("You are done"), cleo.page());
        assertTrue(cleo.machine()
                .sends("PUT", "/katas/" + KATA + "/draft", "{\"files\":{\"A.java\":\"\"},\"base\":0}")
                .body()
                .contains("Your time is over"));
    }

    @Test
    void standsStillWhileNoServerIsThere() throws Exception {
        world.tick();
        Candidate cleo = Candidate.working(world, "Cleo");
        cleo.writes("class Saved {}", 0);
        world.clock.passSeconds(10);
        world.tick();
        world.clock.passSeconds(2 * HOUR);
        world.tick();
        assertEquals(working(HOUR - 10), cleo.time());
        assertEquals(200, cleo.writes("class GoneOn {}", 1));
        assertEquals(List.of(), sent(cleo));
    }

    @Test
    void isLongerForWhoeverWasGrantedMore() throws Exception {
        Candidate cleo = Candidate.working(world, "Cleo");
        Interviews interviews = Interviews.of(world);
        world.clock.passSeconds(HOUR + 30);
        assertEquals(410, cleo.sends("runs", "class A {}"));
        assertTrue(interviews.invites().grant(cleo.id(), interviews.interviewer("bob"), Duration.ofMinutes(15)));
        assertEquals(working(15 * 60 - 30), cleo.time());
        assertEquals(200, cleo.sends("runs", "class A {}"));
    }

    @Test
    void begunBeforeItOpensOrAfterItClosesIsNone() throws Exception {
        Instant now = world.clock.instant();
        Window window = new Window(Optional.of(now.plusSeconds(HOUR)), Optional.of(now.plusSeconds(2 * HOUR)));
        Candidate cleo = Candidate.invited(world, "Cleo", Interviews.plan(window, Set.of()))
                .comesIn();
        assertTrue(cleo.page().contains("not opened yet"), cleo.page());
        assertFalse(cleo.page().contains("/interview/start"), cleo.page());
        HttpResponse<String> tooEarly = cleo.machine().post("/interview/start");
        assertEquals(409, tooEarly.statusCode());
        assertTrue(tooEarly.body().contains("<h1>Not open yet</h1>"), tooEarly.body());
        assertTrue(cleo.page().contains("1 Mar 2026, 11:00:00 UTC"), cleo.page());

        world.clock.passSeconds(2 * HOUR);
        assertTrue(cleo.page().contains("closed before you started"), cleo.page());
        assertEquals(410, cleo.machine().post("/interview/start").statusCode());
        assertEquals("{\"stage\":\"before\",\"left\":0}", cleo.time());
    }

    @Test
    void endsWhenTheAssignmentCloses() throws Exception {
        Window window =
                new Window(Optional.empty(), Optional.of(world.clock.instant().plusSeconds(600)));
        Candidate cleo = Candidate.invited(world, "Cleo", Interviews.plan(window, Set.of()))
                .comesIn()
                .starts();
        assertEquals(working(600), cleo.time());
        cleo.writes("class Last {}", 0);
        world.clock.passSeconds(660);
        world.tick();
        assertEquals(List.of("class Last {}"), sent(cleo));
    }
}
