package dev.lockstep.core.grading;

import static dev.lockstep.core.grading.Scripts.broken;
import static dev.lockstep.core.grading.Scripts.exceeded;
import static dev.lockstep.core.grading.Scripts.leak;
import static dev.lockstep.core.grading.Scripts.stuck;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgementTest {

    private static final CheckResult PASSED = new CheckResult.Passed();
    private static final CheckResult INCONCLUSIVE = new CheckResult.Inconclusive("nobody knows");
    private static final CheckResult NOT_RUN = new CheckResult.NotRun("others had decided");

    static Stream<CheckResult> unknowns() {
        return Stream.of(INCONCLUSIVE, NOT_RUN);
    }

    @Test
    void allPassedIsAccepted() {
        assertEquals(Verdict.AC, judge(PASSED, PASSED).verdict());
    }

    @Test
    void theHighestRankingCauseOfAllChecksIsTheReason() {
        var reason = reason(
                judge(failed(broken(Cause.LOST_UPDATE)), failed(stuck(Cause.DEADLOCK)), failed(broken(Cause.ORDER))));

        assertEquals("check-1", reason.check().id());
        assertEquals(Cause.DEADLOCK, reason.cause());
    }

    @Test
    void theHighestRankingCauseWithinACheckIsTheReason() {
        var reason = reason(judge(failed(broken(Cause.THREAD_LEAK), broken(Cause.WRONG_RESULT))));

        assertEquals(Cause.WRONG_RESULT, reason.cause());
    }

    @Test
    void ofEqualCausesTheFirstCheckIsTheReason() {
        var reason = reason(judge(PASSED, failed(broken(Cause.ORDER)), failed(broken(Cause.ORDER))));

        assertEquals("check-1", reason.check().id());
    }

    @Test
    void ofEqualCausesWithinACheckTheFirstFindingIsTheReason() {
        Finding first = new Finding.BrokenAssertion(Cause.ORDER, "the first", List.of());
        Finding second = new Finding.BrokenAssertion(Cause.ORDER, "the second", List.of());

        assertEquals(first, reason(judge(failed(first, second))).finding());
    }

    @ParameterizedTest
    @MethodSource("unknowns")
    void anUnknownBesideAFailureIsRejectedForTheFailure(CheckResult unknown) {
        var outcome = judge(unknown, failed(broken(Cause.LOST_UPDATE)));

        assertEquals(Cause.LOST_UPDATE, reason(outcome).cause());
        assertEquals(
                unknown,
                assertInstanceOf(Outcome.Rejected.class, outcome)
                        .checks()
                        .getFirst()
                        .result());
    }

    @ParameterizedTest
    @MethodSource("unknowns")
    void anUnknownAmongPassedChecksIsAGraderFaultThatNamesIt(CheckResult unknown) {
        var fault = assertInstanceOf(Outcome.GraderFault.class, judge(PASSED, unknown));

        assertTrue(fault.detail().startsWith("check-1 was "), fault::toString);
    }

    @Nested
    @DisplayName("where all schedules accept a submission")
    class WhereSchedulesAccept {

        @ParameterizedTest
        @EnumSource(names = {"LOST_UPDATE", "ATOMICITY", "ORDER", "LATE", "SERIALISED"})
        void anAssertionThatBreaksOnRealThreadsIsADisagreement(Cause cause) {
            assertDisagreement(judge(scheduled(PASSED), stress(failed(broken(cause)))));
        }

        @Test
        void aDeadlockOrAnExceptionOnRealThreadsIsADisagreement() {
            assertDisagreement(judge(scheduled(PASSED), stress(failed(stuck(Cause.DEADLOCK)))));
            assertDisagreement(judge(scheduled(PASSED), stress(failed(escaped("java.lang.IllegalStateException")))));
        }

        @Test
        void theEvidenceOfADisagreementIsKept() {
            var fault = assertDisagreement(judge(scheduled(PASSED), stress(failed(broken(Cause.ORDER)))));

            assertEquals(2, fault.evidence().size());
            assertTrue(fault.detail().startsWith("check-1, on real threads, showed ORDER"), fault::toString);
        }

        @Test
        void whatDoesNotDependOnSchedulesIsRejectedAsEver() {
            for (Finding finding : List.of(
                    broken(Cause.WRONG_RESULT),
                    leak(),
                    exceeded(Cause.TIME_LIMIT),
                    escaped("java.lang.OutOfMemoryError"))) {
                assertEquals(
                        finding,
                        reason(judge(scheduled(PASSED), stress(failed(finding))))
                                .finding());
            }
        }

        @Test
        void anExceptionOfAThreadThatWasAloneIsRejectedAsEver() {
            Finding alone = new Finding.EscapedException("java.lang.Error", "", "main", true, List.of());

            assertEquals(
                    alone,
                    reason(judge(scheduled(PASSED), stress(failed(alone)))).finding());
        }

        @Test
        void anotherChecksFindingDecides() {
            var reason = reason(judge(
                    stress(failed(stuck(Cause.DEADLOCK))),
                    scheduled(PASSED),
                    once(failed(broken(Cause.WRONG_RESULT)))));

            assertEquals(Cause.WRONG_RESULT, reason.cause());
        }

        @Test
        void inconclusiveStressChangesNothing() {
            assertEquals(
                    Verdict.AC,
                    judge(scheduled(PASSED), stress(INCONCLUSIVE), once(PASSED)).verdict());
        }

        @Test
        void stressThatWasNotRunIsUnknown() {
            assertEquals(Verdict.IE, judge(scheduled(PASSED), stress(NOT_RUN)).verdict());
        }
    }

    @Nested
    @DisplayName("where schedules do not accept a submission, or are not asked")
    class WhereSchedulesDoNotAccept {

        @Test
        void theReasonDoesNotDependOnWhatStressHappensToFind() {
            var outcome = judge(stress(failed(stuck(Cause.DEADLOCK))), scheduled(failed(broken(Cause.ATOMICITY))));

            assertEquals(Cause.ATOMICITY, reason(outcome).cause());
        }

        @Test
        void stressRejectsBesideAScheduledCheckOfWhichNothingIsKnown() {
            var outcome = judge(scheduled(INCONCLUSIVE), stress(failed(broken(Cause.LOST_UPDATE))));

            assertEquals(Cause.LOST_UPDATE, reason(outcome).cause());
        }

        @Test
        void stressRejectsAlone() {
            assertEquals(
                    Cause.LOST_UPDATE,
                    reason(judge(once(PASSED), stress(failed(broken(Cause.LOST_UPDATE)))))
                            .cause());
        }

        @Test
        void inconclusiveStressAloneIsAGraderFault() {
            assertEquals(Verdict.IE, judge(once(PASSED), stress(INCONCLUSIVE)).verdict());
        }

        @ParameterizedTest
        @MethodSource("dev.lockstep.core.grading.JudgementTest#unknowns")
        void anUnknownScheduledCheckIsAGraderFault(CheckResult unknown) {
            assertEquals(
                    Verdict.IE,
                    judge(scheduled(unknown), scheduled(PASSED), stress(PASSED)).verdict());
        }
    }

    private static Outcome.GraderFault assertDisagreement(Outcome outcome) {
        var fault = assertInstanceOf(Outcome.GraderFault.class, outcome);
        assertEquals(Stage.DISAGREEMENT, fault.stage());
        return fault;
    }

    /** A kind of check and its result. */
    private record Run(CheckKind kind, CheckResult result) {}

    private static Run once(CheckResult result) {
        return new Run(CheckKind.ONCE, result);
    }

    private static Run stress(CheckResult result) {
        return new Run(CheckKind.STRESS, result);
    }

    private static Run scheduled(CheckResult result) {
        return new Run(CheckKind.EVERY_SCHEDULE, result);
    }

    private static Finding escaped(String type) {
        return new Finding.EscapedException(type, "", "a thread", List.of());
    }

    private static Outcome judge(CheckResult... results) {
        return judge(Stream.of(results).map(JudgementTest::once).toArray(Run[]::new));
    }

    private static Outcome judge(Run... runs) {
        return Judgement.of(IntStream.range(0, runs.length)
                .mapToObj(
                        i -> new Check("check-" + i, Group.VISIBLE, runs[i].kind(), "property " + i, runs[i].result()))
                .toList());
    }

    private static CheckResult failed(Finding... findings) {
        return new CheckResult.Failed(List.of(findings));
    }

    private static Reason.Failed reason(Outcome outcome) {
        return assertInstanceOf(
                Reason.Failed.class,
                assertInstanceOf(Outcome.Rejected.class, outcome).reason());
    }
}
