package dev.lockstep.core.grading;

import static dev.lockstep.core.grading.Scripts.broken;
import static dev.lockstep.core.grading.Scripts.stuck;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static Outcome judge(CheckResult... results) {
        return Judgement.of(IntStream.range(0, results.length)
                .mapToObj(i -> new Check("check-" + i, Group.VISIBLE, "property " + i, results[i]))
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
