package dev.lockstep.web.reports;

import static dev.lockstep.web.reports.Attempts.again;
import static dev.lockstep.web.reports.Attempts.checks;
import static dev.lockstep.web.reports.Attempts.fault;
import static dev.lockstep.web.reports.Attempts.run;
import static dev.lockstep.web.reports.Attempts.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a bug")
class BugsTest {

    private static List<Bug> bugs(boolean tellsHidden, Attempt... attempts) {
        return Bugs.of(List.of(attempts), tellsHidden, _ -> false);
    }

    private static Bug only(Attempt... attempts) {
        List<Bug> bugs = bugs(false, attempts);
        assertEquals(1, bugs.size(), bugs::toString);
        return bugs.getFirst();
    }

    @Test
    void isFoundByARunAndFixedWhenItsCheckPasses() {
        Attempt made = run(checks("visible-1:LOST_UPDATE"));
        Attempt still = run(checks("visible-1:LOST_UPDATE"));
        Attempt fixed = run(checks("visible-1"));
        assertEquals(
                new Bug(Cause.LOST_UPDATE, "memoizer", made, false, Optional.of(made), Optional.of(fixed), 2),
                only(made, still, fixed));
    }

    @Test
    void isNotFixedByARunThatDoesNotLookForIt() {
        Attempt made = submission(checks("visible-1", "concurrency-3:DEADLOCK"));
        Attempt run = run(checks("visible-1"));
        assertEquals(Optional.empty(), only(made, run).fixed());
        Attempt fixed = submission(checks("visible-1", "concurrency-3"));
        assertEquals(Optional.of(fixed), only(made, run, fixed).fixed());
        assertEquals(2, only(made, run, fixed).tries());
    }

    @Test
    void isNotFixedWhereItsCheckFailsForAnotherReasonOrIsNotRun() {
        Attempt made = run(checks("visible-1:DATA_RACE"));
        Attempt other = run(checks("visible-1:WRONG_RESULT"));
        Attempt broken = run(new Evidence(Map.of(Evidence.SOURCE, Set.of(Cause.DOES_NOT_COMPILE)), Set.of()));
        List<Bug> bugs = bugs(false, made, other, broken);
        assertEquals(
                List.of(Cause.DATA_RACE, Cause.WRONG_RESULT, Cause.DOES_NOT_COMPILE),
                bugs.stream().map(Bug::cause).toList());
        assertEquals(
                List.of(), bugs.stream().filter(bug -> bug.fixed().isPresent()).toList());
    }

    @Test
    void thatCompilersRefuseIsFixedOnceSomethingRuns() {
        Attempt broken = run(new Evidence(Map.of(Evidence.SOURCE, Set.of(Cause.DOES_NOT_COMPILE)), Set.of()));
        Attempt runs = run(checks("visible-1"));
        assertEquals(Optional.of(runs), only(broken, runs).fixed());
    }

    @Test
    void isFixedOnlyWhenAllChecksPassThatHadFoundIt() {
        Attempt first = submission(checks("a:DATA_RACE", "b"));
        Attempt second = submission(checks("a", "b:DATA_RACE"));
        Attempt third = submission(checks("a", "b"));
        Bug bug = only(first, second, third);
        assertEquals(Optional.of(third), bug.fixed());
    }

    @Test
    void isFixedByAnAcceptedSubmissionWhateverChecksTheKataHasNow() {
        Attempt made = submission(checks("former-1:DATA_RACE"));
        Attempt accepted = submission(checks("concurrency-1"));
        Attempt run = run(checks("visible-1"));
        assertEquals(Optional.of(accepted), only(made, run, accepted).fixed());
    }

    @Test
    void thatComesBackIsAnotherOne() {
        Attempt made = run(checks("a:DATA_RACE"));
        Attempt fixed = run(checks("a"));
        Attempt back = run(checks("a:DATA_RACE"));
        List<Bug> bugs = bugs(false, made, fixed, back);
        assertEquals(List.of(made, back), bugs.stream().map(Bug::made).toList());
        assertEquals(
                List.of(Optional.of(fixed), Optional.empty()),
                bugs.stream().map(Bug::fixed).toList());
    }

    @Test
    void ofTheStarterIsNobodysAndTheSameMistakeMadeAnewIs() {
        Attempt starter = run(checks("a:DATA_RACE"));
        Attempt fixed = run(checks("a"));
        Attempt back = run(checks("a:DATA_RACE"));
        List<Bug> bugs = Bugs.of(List.of(starter, fixed, back), false, starter::equals);
        assertEquals(List.of(true, false), bugs.stream().map(Bug::inStarter).toList());
        KataReport kata = new KataReport("memoizer", List.of(), bugs, Duration.ZERO, List.of());
        assertEquals(List.of(1L, 1L, 1L), List.of(kata.bugsInStarter(), kata.bugsMade(), kata.bugsFixed()));
    }

    @Test
    void besideAGraverOneIsNotToldByASubmissionUnlessHiddenChecksAreShown() {
        Attempt made = submission(checks("a:DEADLOCK", "b:DATA_RACE"));
        Attempt run = run(checks("visible-1", "b:DATA_RACE"));
        List<Bug> bugs = bugs(false, made, run);
        assertEquals(
                List.of(Optional.of(made), Optional.of(run)),
                bugs.stream().map(Bug::seen).toList());
        assertEquals(
                List.of(Optional.of(made), Optional.of(made)),
                bugs(true, made, run).stream().map(Bug::seen).toList());
    }

    @Test
    void isNoneOfTheGradersOwnFaults() {
        assertEquals(List.of(), bugs(false, fault(run(checks("a:DEADLOCK")))));
    }

    @Test
    void isJudgedByWhatWasSaidLastButToldByWhatWasSaidThen() {
        Attempt madeUp = again(submission(checks("a:DEADLOCK")), checks("a"));
        assertEquals(List.of(), bugs(false, madeUp));
        Attempt missed = again(submission(checks("a")), checks("a:DEADLOCK"));
        assertEquals(Optional.empty(), only(missed).seen());
        assertEquals(0, only(missed, run(checks("v"))).tries());
    }
}
