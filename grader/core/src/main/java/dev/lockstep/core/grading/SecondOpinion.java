package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.Finding.BrokenAssertion;
import dev.lockstep.engine.finding.Finding.DataRace;
import dev.lockstep.engine.finding.Finding.EscapedException;
import dev.lockstep.engine.finding.Finding.LimitExceeded;
import dev.lockstep.engine.finding.Finding.LocksLeft;
import dev.lockstep.engine.finding.Finding.Stuck;
import dev.lockstep.engine.finding.Finding.ThreadsLeft;
import java.util.List;

/**
 * What stress on real threads is worth beside checks that run under every schedule.
 *
 * <p>Those always say the same of the same code; what stress finds depends on luck. So where they have decided, in whichever
 * way, stress does not change the reason. Where they reject, it is not even asked; where they accept, it only adds evidence,
 * and if that contradicts them, one of the two is wrong.
 */
final class SecondOpinion {

    /** What becomes of stress where checks under every schedule have failed. */
    static final CheckResult NOT_ASKED = new CheckResult.NotRun("checks that choose the schedule had already decided");

    private final boolean schedulesAccept;
    private final boolean schedulesReject;

    SecondOpinion(List<Check> checks) {
        List<Check> decisive = checks.stream()
                .filter(check -> check.kind() == CheckKind.EVERY_SCHEDULE)
                .toList();
        schedulesAccept = !decisive.isEmpty() && decisive.stream().allMatch(Check::passed);
        schedulesReject = decisive.stream().anyMatch(check -> check.result() instanceof CheckResult.Failed);
    }

    /** Whether a finding of a check is one that schedules have decided about, so that it is not the reason of a rejection. */
    boolean isDecidedBySchedules(Check check, Finding finding) {
        return (schedulesAccept || schedulesReject) && check.kind() == CheckKind.STRESS && dependsOnSchedule(finding);
    }

    /** Whether a check is inconclusive stress that all schedules make up for. */
    boolean isDispensable(Check check) {
        return schedulesAccept
                && check.kind() == CheckKind.STRESS
                && check.result() instanceof CheckResult.Inconclusive;
    }

    private static boolean dependsOnSchedule(Finding finding) {
        return switch (finding) {
            case BrokenAssertion broken -> broken.cause() != Cause.WRONG_RESULT;
            case EscapedException escaped -> escaped.cause() == Cause.EXCEPTION && !escaped.alone();
            case Stuck _, DataRace _ -> true;
            case ThreadsLeft _, LocksLeft _, LimitExceeded _ -> false;
        };
    }
}
