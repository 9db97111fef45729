package dev.lockstep.web.pages.assignments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.interviews.Activity;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.CandidateClock;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.InviteState;
import dev.lockstep.web.people.Learner;
import dev.lockstep.web.people.LearnerId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a candidate on the board")
class BoardLineTest {

    private static final Instant START = Instant.parse("2026-03-29T00:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LearnerId CLEO = new LearnerId("cleo");

    private static BoardLine line(Instant now, List<BoardCell> cells) {
        Invite invite = new Invite(
                new Learner(CLEO, "Cleo"),
                new AssignmentId("a"),
                START,
                Optional.empty(),
                Optional.of(START),
                Optional.empty(),
                Duration.ZERO);
        CandidateClock clock =
                new CandidateClock(START, Duration.ofHours(1), Duration.ZERO, Optional.empty(), List.of());
        return new BoardLine(invite, InviteState.STARTED, Optional.of(clock), cells, BERLIN, now);
    }

    private static BoardCell cell(int number, String title, Instant at, Optional<Activity.Standing> latest) {
        return new BoardCell(number, title, Optional.of(new Activity(CLEO, title, at, 2, 1, latest)));
    }

    @Test
    void hasTimeLeftUntilATimeOfTheAssignmentsZone() {
        assertEquals(
                "1 hour left, until 29 Mar 2026, 03:30 (Europe/Berlin)",
                line(START, List.of()).time());
        assertEquals(
                "1 minute left, until 29 Mar 2026, 03:30 (Europe/Berlin)",
                line(START.plusSeconds(3_599), List.of()).time());
        assertEquals(
                "the time is up; the last draft is about to be submitted",
                line(START.plusSeconds(3_600), List.of()).time());
    }

    @Test
    void isAtTheKataThatTheyTouchedLast() {
        List<BoardCell> cells = List.of(
                cell(1, "Memoizer", START.plusSeconds(600), Optional.empty()),
                cell(2, "Buffer", START.plusSeconds(120), Optional.empty()),
                new BoardCell(3, "Lock", Optional.empty()));
        assertEquals(
                "at Memoizer, just now", line(START.plusSeconds(659), cells).last());
        assertEquals(
                "at Memoizer, 5 min ago", line(START.plusSeconds(900), cells).last());
        assertEquals("", line(START, List.of()).last());
    }

    @Test
    void hasAWordForHowEachKataStands() {
        assertEquals("not begun", new BoardCell(1, "Lock", Optional.empty()).words());
        assertEquals(
                "not submitted yet", cell(1, "Lock", START, Optional.empty()).words());
        assertEquals(
                "is graded",
                cell(1, "Lock", START, Optional.of(new Activity.Standing.UnderWay()))
                        .words());
        assertEquals("accepted", judged(Verdict.AC, Optional.empty()).words());
        assertEquals(
                "lost update",
                judged(Verdict.WA, Optional.of(Cause.LOST_UPDATE)).words());
        assertEquals("WA", judged(Verdict.WA, Optional.of(Cause.LOST_UPDATE)).code());
        assertEquals("the grader's fault", judged(Verdict.IE, Optional.empty()).words());
        assertEquals(
                "1 submission, 2 runs", judged(Verdict.AC, Optional.empty()).counts());
    }

    private static BoardCell judged(Verdict verdict, Optional<Cause> cause) {
        return cell(1, "Lock", START, Optional.of(new Activity.Standing.Judged(verdict, cause, START)));
    }

    @Test
    void isInTheNewsWithWhatHappenedLast() {
        assertEquals("Cleo has begun.", BoardNews.latest(List.of(line(START, List.of()))));
        Activity.Standing accepted = new Activity.Standing.Judged(Verdict.AC, Optional.empty(), START.plusSeconds(60));
        assertEquals(
                "Cleo, Lock: accepted.",
                BoardNews.latest(List.of(line(START, List.of(cell(1, "Lock", START, Optional.of(accepted)))))));
    }
}
