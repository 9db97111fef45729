package dev.lockstep.web.grading;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.selfcheck.CheckedItem;
import dev.lockstep.core.selfcheck.ItemResult;
import dev.lockstep.core.selfcheck.SelfCheckReport;
import dev.lockstep.core.text.Printable;
import dev.lockstep.web.packs.CheckProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a self-check has found as it says so itself.
 *
 * @param folder to which the kata was unpacked, which is nobody's business
 */
record CheckWords(Path folder) {

    /** What is wrong before anything is graded. */
    List<CheckProblem> problems(SelfCheckReport report) {
        List<CheckProblem> problems = new ArrayList<>();
        report.items().forEach(item -> problem(item).ifPresent(problems::add));
        report.problems().forEach(problem -> problems.add(problem(problem)));
        return problems;
    }

    /** What is wrong with an item; empty if it is as declared. */
    Optional<CheckProblem> problem(CheckedItem item) {
        String subject = plain(item.subject().words());
        return switch (item.result()) {
            case ItemResult.AsDeclared _ -> Optional.empty();
            case ItemResult.Wrong(String seen, String declared) ->
                Optional.of(new CheckProblem(subject, plain(declared), plain(seen)));
            case ItemResult.Fault(var stage, String detail) ->
                Optional.of(new CheckProblem(
                        subject, "", "the grader could not find out, at stage " + stage + ": " + plain(detail)));
        };
    }

    private CheckProblem problem(KataProblem problem) {
        String field = problem.field().isEmpty() ? "" : ", " + problem.field();
        return new CheckProblem(plain(problem.file() + field), plain(problem.expected()), plain(problem.seen()));
    }

    private String plain(String text) {
        String home = folder.toAbsolutePath().normalize().toString();
        return Printable.lines(text.replace(home + "/", "").replace(home, ""));
    }
}
