package dev.lockstep.core.grading;

import static dev.lockstep.core.grading.Scripts.begins;
import static dev.lockstep.core.grading.Scripts.broken;
import static dev.lockstep.core.grading.Scripts.ends;
import static dev.lockstep.core.grading.Scripts.exceeded;
import static dev.lockstep.core.grading.Scripts.explores;
import static dev.lockstep.core.grading.Scripts.fails;
import static dev.lockstep.core.grading.Scripts.isInconclusive;
import static dev.lockstep.core.grading.Scripts.isNotAsked;
import static dev.lockstep.core.grading.Scripts.leak;
import static dev.lockstep.core.grading.Scripts.passes;
import static dev.lockstep.core.grading.Scripts.runs;
import static dev.lockstep.core.grading.Scripts.runsOutOfPatience;
import static dev.lockstep.core.grading.Scripts.says;
import static dev.lockstep.core.grading.Scripts.stuck;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.runner.protocol.CheckReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a run of checks")
class CheckRunTest {

    private static final CheckResult PASSED = new CheckResult.Passed();

    @Test
    void whoseChecksAllPassIsAcceptedAndNeedsOneProcess() {
        var run = ScriptedRun.of(3, says(passes(0), passes(1), passes(2)).thenEnds());

        assertEquals(Verdict.AC, run.verdict());
        assertEquals(List.of(List.of("test 0", "test 1", "test 2")), run.jobs());
        assertEquals(List.of(false), run.lasts());
    }

    @Test
    void tellsTheListenerOfEveryResult() {
        var run =
                ScriptedRun.of(2, says(passes(0), fails(1, broken(Cause.ORDER))).thenEnds());

        assertEquals(List.of("0 of 2", "1 of 2", "2 of 2"), run.progress());
    }

    @Test
    void tellsHowFarACheckHasComeWhileItRuns() {
        var run = ScriptedRun.of(
                2,
                says(
                                begins(0),
                                explores(0, 10, 0.1),
                                explores(0, 90, 0.9),
                                ends(0, new CheckReport.Passed(Optional.of(new Coverage.Every(50)))),
                                begins(1),
                                explores(1, 7, 0.5),
                                ends(1, new CheckReport.Passed(Optional.of(new Coverage.Sample(8)))))
                        .thenEnds());

        assertEquals(
                List.of(
                        "10 schedules",
                        "0.1 of a check",
                        "90 schedules",
                        "0.9 of a check",
                        "90 schedules",
                        "0.0 of a check",
                        "97 schedules",
                        "0.5 of a check",
                        "98 schedules",
                        "0.0 of a check"),
                run.explored());
    }

    @Test
    void tellsNobodyLessThanBeforeWhenAProcessDies() {
        var run = ScriptedRun.of(
                1,
                says(begins(0), explores(0, 90, 0.9)).thenDies(),
                says(begins(0), explores(0, 10, 0.1), ends(0, new CheckReport.Passed()))
                        .thenEnds());

        assertEquals(
                List.of(
                        "90 schedules",
                        "0.9 of a check",
                        "90 schedules",
                        "0.1 of a check",
                        "90 schedules",
                        "0.0 of a check"),
                run.explored());
    }

    @Test
    void givesItsProcessTheLimitsOfTheKata() {
        var run = ScriptedRun.of(1, says(passes(0)).thenEnds());

        assertEquals(List.of(new ProcessLimits(64, Duration.ofSeconds(60), Duration.ofSeconds(120), 32)), run.limits());
    }

    @Test
    void goesOnWithTheRestInAFreshProcessWhenOneIsSpent() {
        var run = ScriptedRun.of(
                3,
                says(passes(0), fails(1, stuck(Cause.DEADLOCK))).thenIsSpent(),
                says(passes(0)).thenEnds());

        assertEquals(Cause.DEADLOCK, run.cause());
        assertEquals(List.of(List.of("test 0", "test 1", "test 2"), List.of("test 2")), run.jobs());
        assertEquals(PASSED, run.result(2));
    }

    @Test
    void needsNoFreshProcessWhenOneIsSpentByTheLastCheck() {
        var run = ScriptedRun.of(1, says(fails(0, stuck(Cause.SPIN))).thenIsSpent());

        assertEquals(Cause.SPIN, run.cause());
    }

    @Test
    void thatMeetsWhatNoScheduleCanBeChosenForIsARefusalWhateverElseFailed() {
        CheckReport unsupported = new CheckReport.Unsupported("a parallel stream", "Tally", 7);
        var run = ScriptedRun.of(
                3,
                says(fails(0, broken(Cause.WRONG_RESULT)), runs(1, unsupported)).thenIsSpent());

        var refused = assertInstanceOf(
                Reason.Refused.class,
                assertInstanceOf(Outcome.Rejected.class, run.outcome()).reason());
        assertEquals(Cause.FORBIDDEN_API, refused.cause());
        assertEquals(7, refused.problems().getFirst().line());
        assertTrue(refused.problems().getFirst().message().startsWith("a parallel stream"), refused::toString);
    }

    @Nested
    @DisplayName("whose process dies or is disturbed")
    class Deaths {

        @Test
        void isTriedOnceMoreAndNothingThatItSaidCounts() {
            var run = ScriptedRun.of(
                    2,
                    says(passes(0), begins(1)).thenDies(),
                    says(passes(0), passes(1)).thenEnds());

            assertEquals(Verdict.AC, run.verdict());
            assertEquals(List.of("test 0", "test 1"), run.jobs().get(1));
        }

        @Test
        void isTriedOnceMoreEvenIfItSaidNothing() {
            var run =
                    ScriptedRun.of(1, says().thenIsDisturbed(), says(passes(0)).thenEnds());

            assertEquals(Verdict.AC, run.verdict());
        }

        @Test
        void isAGraderFaultTheSecondTime() {
            var run = ScriptedRun.of(1, says().thenDies(), says(begins(0)).thenDies());

            assertTrue(run.fault().contains("exit code 0, last output: goodbye"), run.fault());
        }

        @Test
        void isAGraderFaultTheSecondTimeEvenIfItGotFurther() {
            var run = ScriptedRun.of(
                    3, says(passes(0)).thenDies(), says(passes(0)).thenDies());

            assertTrue(run.fault().contains("died"), run.fault());
        }

        @Test
        void isAGraderFaultWhenMessagesAreForgedTwice() {
            var run = ScriptedRun.of(
                    1, says(begins(0)).thenIsDisturbed(), says(begins(0)).thenIsDisturbed());

            assertTrue(run.fault().contains("does not carry the seal"), run.fault());
        }

        @Test
        void isAGraderFaultWhenOneProcessDiesAndAnotherIsDisturbed() {
            var run = ScriptedRun.of(1, says().thenDies(), says().thenIsDisturbed());

            assertTrue(run.fault().contains("disturbed"), run.fault());
        }

        @Test
        @DisplayName("is no pass without an end, even if every check was said to have passed")
        void needsAnEnd() {
            var script = says(passes(0)).thenDies();

            assertEquals(Verdict.IE, ScriptedRun.of(1, script, script).verdict());
        }

        @Test
        @DisplayName("is no pass with forged messages, even if every check was said to have passed")
        void needsUndisturbedMessages() {
            var script = says(passes(0)).thenIsDisturbed();

            assertEquals(Verdict.IE, ScriptedRun.of(1, script, script).verdict());
        }
    }

    @Nested
    @DisplayName("that reaches a limit")
    class OverLimits {

        @ParameterizedTest
        @EnumSource(names = {"TIME_LIMIT", "MEMORY_LIMIT", "OUTPUT_LIMIT"})
        void blamesTheCheckThatWasRunningAndGoesOnWithTheRest(Cause limit) {
            var run = ScriptedRun.of(
                    3,
                    says(passes(0), begins(1)).thenExceeds(limit),
                    says(passes(0)).thenEnds());

            assertEquals(new CheckResult.Failed(List.of(exceeded(limit))), run.result(1));
            assertEquals("functional-1", run.reason().check().id());
            assertEquals(PASSED, run.result(0));
            assertEquals(List.of("test 2"), run.jobs().get(1));
        }

        @Test
        void runsTheCheckAgainAloneWhenItWasTheWallClock() {
            var run = ScriptedRun.of(
                    2,
                    says(begins(0)).thenIsTooSlow(),
                    says(passes(0)).thenEnds(),
                    says(passes(0)).thenEnds());

            assertEquals(Verdict.AC, run.verdict());
            assertEquals(List.of(List.of("test 0", "test 1"), List.of("test 1"), List.of("test 0")), run.jobs());
            assertEquals(List.of(false, false, true), run.lasts());
        }

        @Test
        void isInconclusiveTheSecondTimeItIsTheWallClock() {
            var script = says(begins(0)).thenIsTooSlow();

            assertEquals(Verdict.IE, ScriptedRun.of(1, script, script).verdict());
        }
    }

    @Nested
    @DisplayName("with a check that runs out of patience")
    class OutOfPatience {

        @Test
        void runsItAgainAloneWithMoreTime() {
            var run = ScriptedRun.of(
                    2,
                    says(runsOutOfPatience(0), passes(1)).thenEnds(),
                    says(passes(0)).thenEnds());

            assertEquals(Verdict.AC, run.verdict());
            assertEquals(List.of("test 0"), run.jobs().get(1));
            assertEquals(List.of(false, true), run.lasts());
        }

        @Test
        void countsTheSecondTime() {
            var run = ScriptedRun.of(
                    1,
                    says(runsOutOfPatience(0)).thenIsSpent(),
                    says(fails(0, exceeded(Cause.TIME_LIMIT))).thenIsSpent());

            assertEquals(Cause.TIME_LIMIT, run.cause());
        }

        @Test
        @DisplayName(
                "and then still has threads alive: the others that ran out of it are left out, they would take as long")
        void isALeakTheSecondTime() {
            var run = ScriptedRun.of(
                    2,
                    says(runsOutOfPatience(0)).thenIsSpent(),
                    says(runsOutOfPatience(0)).thenIsSpent(),
                    says(fails(0, leak())).thenIsSpent());

            assertEquals(Cause.THREAD_LEAK, run.cause());
            assertEquals(List.of(false, false, true), run.lasts());
            assertInstanceOf(CheckResult.NotRun.class, run.result(1));
        }

        @Test
        void tellsTheListenerOnceItCounts() {
            var run = ScriptedRun.of(
                    1, says(runsOutOfPatience(0)).thenEnds(), says(passes(0)).thenEnds());

            assertEquals(List.of("0 of 1", "1 of 1"), run.progress());
        }

        @Test
        @DisplayName("is a grader fault, not an endless one, if the runner asks for yet another time")
        void isNotRunForEver() {
            var script = says(runsOutOfPatience(0)).thenEnds();

            assertEquals(Verdict.IE, ScriptedRun.of(1, script, script).verdict());
        }
    }

    @Nested
    @DisplayName("with stress beside checks that choose the schedule")
    class SecondOpinions {

        private static final List<CheckKind> STRESS_FIRST =
                List.of(CheckKind.STRESS, CheckKind.ONCE, CheckKind.EVERY_SCHEDULE);

        @Test
        void asksForThemLastAndReportsThemInTheirPlace() {
            var run = ScriptedRun.of(
                    STRESS_FIRST, says(passes(0), passes(1), isInconclusive(2)).thenEnds());

            assertEquals(Verdict.AC, run.verdict());
            assertEquals(List.of(List.of("test 1", "test 2", "test 0")), run.jobs());
            assertEquals(List.of(1), run.opinions());
            assertInstanceOf(CheckResult.Inconclusive.class, run.result(0));
        }

        @Test
        void doesNotAskWhenSchedulesReject() {
            var run = ScriptedRun.of(
                    STRESS_FIRST,
                    says(passes(0), fails(1, stuck(Cause.SPIN)), isNotAsked(2)).thenEnds());

            assertEquals(Cause.SPIN, run.cause());
            assertInstanceOf(CheckResult.NotRun.class, run.result(0));
            assertEquals("3 of 3", run.progress().getLast());
        }

        @Test
        void doesNotAskInAFreshProcessEither() {
            var run = ScriptedRun.of(
                    STRESS_FIRST, says(passes(0), fails(1, stuck(Cause.SPIN))).thenIsSpent());

            assertEquals(1, run.jobs().size());
            assertInstanceOf(CheckResult.NotRun.class, run.result(0));
        }

        @Test
        void asksWhenOnlyAPlainCheckFailed() {
            var run = ScriptedRun.of(
                    STRESS_FIRST,
                    says(fails(0, broken(Cause.WRONG_RESULT)), passes(1), passes(2))
                            .thenEnds());

            assertEquals(PASSED, run.result(0));
        }

        @Test
        @DisplayName("is a grader fault if a check is said to be decided that is not")
        void believesNoProcessThatLeavesOutWhatIsNotDecided() {
            var early = says(passes(0), isNotAsked(1), fails(2, stuck(Cause.SPIN)));
            var unfounded = says(passes(0), passes(1), isNotAsked(2));

            assertTrue(ScriptedRun.of(STRESS_FIRST, early.thenEnds()).fault().contains("nothing had decided"));
            assertTrue(
                    ScriptedRun.of(STRESS_FIRST, unfounded.thenEnds()).fault().contains("nothing had decided"));
        }
    }

    @Nested
    @DisplayName("with checks that hang")
    class Hangs {

        @Test
        void leavesOutTheRestAfterThree() {
            var hangs = says(fails(0, stuck(Cause.MISSED_SIGNAL))).thenIsSpent();

            var run = ScriptedRun.of(5, hangs, hangs, hangs);

            assertEquals(Cause.MISSED_SIGNAL, run.cause());
            assertEquals("functional-0", run.reason().check().id());
            assertInstanceOf(CheckResult.NotRun.class, run.result(3));
            assertInstanceOf(CheckResult.NotRun.class, run.result(4));
            assertEquals("5 of 5", run.progress().getLast());
        }

        @Test
        void stillRunsTheRestAfterTwo() {
            var hangs = says(fails(0, stuck(Cause.MISSED_SIGNAL))).thenIsSpent();

            var run = ScriptedRun.of(3, hangs, hangs, says(passes(0)).thenEnds());

            assertEquals(PASSED, run.result(2));
        }

        @Test
        void isAGraderFaultIfNothingElseIsKnown() {
            var unknown = says(isInconclusive(0)).thenIsSpent();

            var run = ScriptedRun.of(4, unknown, unknown, unknown);

            assertTrue(run.fault().contains("functional-0 was inconclusive: nobody knows"), run.fault());
        }
    }
}
