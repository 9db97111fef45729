package dev.lockstep.core.scoring;

import static dev.lockstep.core.outcome.Group.CONCURRENCY;
import static dev.lockstep.core.outcome.Group.FUNCTIONAL;
import static dev.lockstep.core.outcome.Group.VISIBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.scoring.Score.Earned;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RubricTest {

    private static final Map<Group, Integer> WEIGHTS = Map.of(VISIBLE, 10, FUNCTIONAL, 40, CONCURRENCY, 50);
    private static final Set<Cause> STUCK_OR_RACY = Set.of(
            Cause.SELF_DEADLOCK,
            Cause.DEADLOCK,
            Cause.MISSED_SIGNAL,
            Cause.LOST_UPDATE,
            Cause.ATOMICITY,
            Cause.ORDER,
            Cause.UNSAFE_PUBLICATION,
            Cause.DATA_RACE);

    @Test
    void acceptedIsExactlyAHundredHoweverTheChecksDivideTheWeights() {
        for (int checks = 1; checks <= 30; checks++) {
            var all = join(List.of(passed(VISIBLE, checks), passed(FUNCTIONAL, checks), passed(CONCURRENCY, checks)));

            var score = Rubric.points(new Outcome.Accepted(all), WEIGHTS);

            assertEquals(100, score.points());
            assertEquals(100, score.groups().stream().mapToInt(Earned::points).sum());
        }
    }

    @Test
    void aGroupEarnsItsWeightInProportionToItsPassedChecksRoundedDown() {
        var score = score(List.of(
                passed(VISIBLE, 2),
                passed(FUNCTIONAL, 2),
                failed(FUNCTIONAL, Cause.WRONG_RESULT),
                passed(CONCURRENCY, 4)));

        assertEquals(new Earned(FUNCTIONAL, 2, 3, 40, 26), score.groups().get(1));
        assertEquals(10 + 26 + 50, score.points());
        assertEquals(Optional.empty(), score.cap());
    }

    @Test
    void whatDidNotRunOrProvedNothingEarnsNothing() {
        var notRun = new Check("c-1", CONCURRENCY, "p", new CheckResult.NotRun("others had decided"));
        var unknown = new Check("c-2", CONCURRENCY, "p", new CheckResult.Inconclusive("the safety net was reached"));

        var score = score(List.of(failed(FUNCTIONAL, Cause.WRONG_RESULT), List.of(notRun, unknown)));

        assertEquals(new Earned(CONCURRENCY, 0, 2, 50, 0), score.groups().get(2));
        assertEquals(0, score.points());
    }

    @ParameterizedTest
    @MethodSource("whateverStressShows")
    void besideChecksThatChooseTheScheduleStressNeitherEarnsNorCosts(CheckResult shown) {
        var decides = new Check("c-1", CONCURRENCY, CheckKind.EVERY_SCHEDULE, "p", new CheckResult.Passed());
        var stress = new Check("c-2", CONCURRENCY, CheckKind.STRESS, "p", shown);

        var score = score(List.of(failed(FUNCTIONAL, Cause.WRONG_RESULT), List.of(decides, stress)));

        assertEquals(new Earned(CONCURRENCY, 1, 1, 50, 50), score.groups().get(2));
    }

    @Test
    void stressEarnsItsPointsWhereNothingElseIsInItsGroup() {
        var stress = new Check("c-2", CONCURRENCY, CheckKind.STRESS, "p", new CheckResult.Passed());

        var score = score(List.of(failed(FUNCTIONAL, Cause.WRONG_RESULT), List.of(stress)));

        assertEquals(new Earned(CONCURRENCY, 1, 1, 50, 50), score.groups().get(2));
    }

    private static Stream<CheckResult> whateverStressShows() {
        return Stream.of(
                new CheckResult.Passed(),
                new CheckResult.Failed(List.of(new Finding.BrokenAssertion(Cause.ORDER, "", List.of()))),
                new CheckResult.Inconclusive("the safety net was reached"),
                new CheckResult.NotRun("schedules had decided"));
    }

    @Test
    void whatWasRefusedBeforeItRanHasNoPoints() {
        var problem = new SourceProblem("Counter.java", 3, 7, "';' expected");
        var refused = new Outcome.Rejected(new Reason.Refused(Cause.DOES_NOT_COMPILE, List.of(problem)), List.of());

        assertEquals(new Score(0, List.of(), Optional.empty()), Rubric.points(refused, WEIGHTS));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BAD_SOURCE", "DOES_NOT_COMPILE", "MISSING_MEMBER", "FORBIDDEN_API", "FALSE_ALARM"})
    void deadlocksAndRacesCostHalfOfThePointsAndNothingElseDoes(Cause cause) {
        var score = score(
                List.of(passed(VISIBLE, 1), passed(FUNCTIONAL, 1), passed(CONCURRENCY, 9), failed(CONCURRENCY, cause)));

        assertEquals(STUCK_OR_RACY.contains(cause) ? 50 : 95, score.points());
        assertEquals(STUCK_OR_RACY.contains(cause), score.cap().isPresent());
    }

    @Test
    void aTestThatFailsRightCodeEarnsHardlyAnythingForAllThatItCatches() {
        var score = score(List.of(
                passed(VISIBLE, 1),
                failed(FUNCTIONAL, Cause.FALSE_ALARM),
                failed(FUNCTIONAL, Cause.DATA_RACE),
                passed(CONCURRENCY, 9)));

        assertEquals(10, score.points());
        assertTrue(score.cap().orElseThrow().reason().startsWith("FALSE_ALARM: "), score.toString());
    }

    @Test
    void theCapNamesItsCause() {
        var score = score(List.of(
                passed(VISIBLE, 1),
                passed(FUNCTIONAL, 1),
                passed(CONCURRENCY, 9),
                failed(CONCURRENCY, Cause.DEADLOCK)));

        assertTrue(score.cap().orElseThrow().reason().startsWith("DEADLOCK: "), score.toString());
    }

    @Test
    void aRaceCapsTheScoreEvenWhenAnotherCauseIsShown() {
        var shown = failed(FUNCTIONAL, Cause.WRONG_RESULT);
        var hiddenBehindIt = failed(CONCURRENCY, Cause.LOST_UPDATE);

        var score = score(
                List.of(shown, passed(FUNCTIONAL, 19), passed(VISIBLE, 1), hiddenBehindIt, passed(CONCURRENCY, 9)));

        assertEquals(50, score.points());
        assertTrue(score.cap().orElseThrow().reason().startsWith("LOST_UPDATE: "), score.toString());
    }

    @Test
    void aCapThatLowersNothingIsNotMentioned() {
        var score = score(List.of(passed(VISIBLE, 1), failed(CONCURRENCY, Cause.DEADLOCK)));

        assertEquals(10, score.points());
        assertFalse(score.cap().isPresent());
    }

    @Test
    void aFailureThatWeighsNothingStillKeepsTheScoreBelowAHundred() {
        var weights = Map.of(FUNCTIONAL, 100);
        var checks = join(List.of(passed(FUNCTIONAL, 3), failed(VISIBLE, Cause.WRONG_RESULT)));

        assertEquals(99, Rubric.points(rejected(checks), weights).points());
    }

    @Test
    void aRandomRejectionIsNeverWorthAHundredAndIsNeverNegative() {
        var random = new Random(20260101);
        for (int round = 0; round < 1_000; round++) {
            var checks = new ArrayList<>(failed(CONCURRENCY, Cause.LATE));
            for (var group : Group.values()) {
                checks.addAll(passed(group, random.nextInt(20)));
                checks.addAll(random.nextBoolean() ? failed(group, Cause.THREAD_LEAK) : List.of());
            }
            int visible = random.nextInt(101);
            int functional = random.nextInt(101 - visible);
            var weights = Map.of(VISIBLE, visible, FUNCTIONAL, functional, CONCURRENCY, 100 - visible - functional);

            int points = Rubric.points(rejected(checks), weights).points();

            assertTrue(points >= 0 && points < 100, () -> points + " points for " + weights + " and " + checks);
        }
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        var accepted = new Outcome.Accepted(passed(FUNCTIONAL, 1));

        assertThrows(IllegalArgumentException.class, () -> Rubric.points(accepted, Map.of(FUNCTIONAL, 99)));
        assertThrows(
                IllegalArgumentException.class, () -> Rubric.points(accepted, Map.of(FUNCTIONAL, 110, VISIBLE, -10)));
    }

    @Test
    void anAcceptedOutcomeWithoutChecksOfAWeightyGroupIsRefused() {
        var accepted = new Outcome.Accepted(passed(FUNCTIONAL, 1));

        var refusal = assertThrows(IllegalArgumentException.class, () -> Rubric.points(accepted, WEIGHTS));

        assertEquals("the group visible weighs 10 points, but none of its checks was run", refusal.getMessage());
    }

    @Test
    void theWorkedExampleOfTheDocumentationAddsUp() {
        var score = score(List.of(
                passed(VISIBLE, 3),
                passed(FUNCTIONAL, 5),
                failed(FUNCTIONAL, Cause.WRONG_RESULT),
                passed(CONCURRENCY, 3),
                failed(CONCURRENCY, Cause.DEADLOCK)));

        assertEquals(
                List.of(10, 33, 37), score.groups().stream().map(Earned::points).toList());
        assertEquals(50, score.points());
    }

    private static Score score(List<List<Check>> checks) {
        return Rubric.points(rejected(join(checks)), WEIGHTS);
    }

    private static Outcome.Rejected rejected(List<Check> checks) {
        var first = checks.stream()
                .filter(check -> check.result() instanceof CheckResult.Failed)
                .min(Comparator.comparing(check -> findingOf(check).cause()))
                .orElseThrow();
        return new Outcome.Rejected(new Reason.Failed(first, findingOf(first)), checks);
    }

    private static Finding findingOf(Check check) {
        return ((CheckResult.Failed) check.result()).findings().getFirst();
    }

    private static List<Check> join(List<List<Check>> checks) {
        return checks.stream().flatMap(List::stream).toList();
    }

    private static List<Check> passed(Group group, int count) {
        return Stream.generate(() -> new Check(group.label(), group, "a property", new CheckResult.Passed()))
                .limit(count)
                .toList();
    }

    private static List<Check> failed(Group group, Cause cause) {
        var finding = new Finding.BrokenAssertion(cause, "", List.of());
        return List.of(new Check(group.label(), group, "a property", new CheckResult.Failed(List.of(finding))));
    }
}
