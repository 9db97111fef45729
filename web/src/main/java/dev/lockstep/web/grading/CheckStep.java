package dev.lockstep.web.grading;

import dev.lockstep.core.selfcheck.CheckedItem;
import dev.lockstep.core.selfcheck.ItemResult;
import dev.lockstep.core.selfcheck.SelfCheckReport;
import dev.lockstep.web.packs.CheckPhase;
import dev.lockstep.web.packs.CheckProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has come of one part of a self-check.
 *
 * @param problems all that were found so far
 * @param total how many parts there are
 * @param isLast whether nothing is to be done any more
 * @param isToBeTriedAgain whether the grader was at fault, so that nothing is known
 */
record CheckStep(List<CheckProblem> problems, long total, boolean isLast, boolean isToBeTriedAgain) {

    CheckStep {
        problems = List.copyOf(problems);
    }

    /**
     * The first part, which needs no grading. There is none if the kata's tests cannot be run.
     *
     * @param gradings how many there are to be
     */
    static CheckStep begun(CheckLedger.Part part, SelfCheckReport report, int gradings, CheckWords words) {
        return new CheckStep(with(part, words.problems(report)), 1L + gradings, report.isBroken(), false);
    }

    /** A further part, which is one grading. */
    static CheckStep graded(CheckLedger.Part part, CheckedItem item, int gradings, CheckWords words) {
        List<CheckProblem> found = words.problem(item).stream().toList();
        return new CheckStep(
                with(part, found), 1L + gradings, part.part() >= gradings, item.result() instanceof ItemResult.Fault);
    }

    /** Whoever graded this part has died each time; what comes then would not make the kata good. */
    static CheckStep givenUp(CheckLedger.Part part, int attempts) {
        String seen = "the grader ended %d times at part %d of the self-check".formatted(attempts, part.part());
        return last(part, new CheckProblem("grader", "", seen));
    }

    /** What is in the database cannot be read by this build. */
    static CheckStep unloadable(CheckLedger.Part part) {
        return last(part, new CheckProblem("kata", "", "what was uploaded is damaged in the database"));
    }

    private static CheckStep last(CheckLedger.Part part, CheckProblem problem) {
        return new CheckStep(with(part, List.of(problem)), part.part() + 1, true, false);
    }

    private static List<CheckProblem> with(CheckLedger.Part part, List<CheckProblem> found) {
        List<CheckProblem> all = new ArrayList<>(part.problems());
        all.addAll(found);
        return all;
    }

    /** What the self-check has come to, or that it goes on. What somebody can mend outranks what nobody could find out. */
    CheckPhase phase() {
        if (!isLast) {
            return CheckPhase.CHECKING;
        }
        if (problems.isEmpty()) {
            return CheckPhase.GREEN;
        }
        Optional<CheckProblem> mendable = problems.stream()
                .filter(problem -> !problem.declared().isEmpty())
                .findFirst();
        return mendable.isPresent() ? CheckPhase.WRONG : CheckPhase.UNKNOWN;
    }
}
