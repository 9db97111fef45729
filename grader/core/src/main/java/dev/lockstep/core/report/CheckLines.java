package dev.lockstep.core.report;

import static java.util.stream.Collectors.groupingBy;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The checks of a report for a terminal, group by group: all with all that was found, or those that went wrong with a word each. */
final class CheckLines {

    private static final int MOST_IN_BRIEF = 5;

    private final Page page;
    private final Outcome outcome;

    /**
     * @param outcome whose shown finding is told elsewhere on the page
     */
    CheckLines(Page page, Outcome outcome) {
        this.page = page;
        this.outcome = outcome;
    }

    // ---- all

    void all(List<Check> checks) {
        groups(checks).forEach((group, members) -> {
            page.blank();
            heading(group, members);
            members.forEach(this::check);
        });
    }

    private void check(Check check) {
        String property = Printable.line(check.property());
        switch (check.result()) {
            case CheckResult.Passed(var coverage) ->
                marked(
                        Colour.GOOD,
                        layout().mark("✓", "+"),
                        property + coverage.map(CheckLines::words).orElse(""));
            case CheckResult.Failed failed -> {
                failed(property);
                failed.findings().forEach(finding -> finding(check, failed, finding));
            }
            case CheckResult.Inconclusive(var why) -> inconclusive(property, why);
            case CheckResult.NotRun(var why) -> {
                marked(Colour.FAINT, "-", property);
                page.words("    ", "not run: " + Printable.line(why));
            }
        }
    }

    private static String words(Coverage coverage) {
        return " (" + coverage.words() + ")";
    }

    private void finding(Check check, CheckResult.Failed failed, Finding finding) {
        page.words("    ", "%s: %s".formatted(finding.cause(), Sentences.of(finding)));
        if (!isShown(check, finding)) {
            failed.replayId(finding).ifPresent(id -> page.line(layout().paint(Colour.FAINT, "    replay " + id)));
        }
    }

    /** Whether the evidence tells more of it. */
    private boolean isShown(Check check, Finding finding) {
        return outcome instanceof Outcome.Rejected(Reason.Failed shown, var _)
                && shown.check().equals(check)
                && shown.finding().equals(finding);
    }

    // ---- in brief

    void brief(List<Check> checks) {
        page.blank();
        groups(checks).forEach(this::brief);
    }

    private void brief(Group group, List<Check> checks) {
        heading(group, checks);
        List<Check> wrong = checks.stream().filter(CheckLines::wentWrong).toList();
        wrong.stream().limit(MOST_IN_BRIEF).forEach(this::wrong);
        if (wrong.size() > MOST_IN_BRIEF) {
            page.line("  %s and %d more".formatted(layout().mark("…", "..."), wrong.size() - MOST_IN_BRIEF));
        }
        notRun(checks).forEach((why, number) -> marked(Colour.FAINT, "-", "%d not run: %s".formatted(number, why)));
    }

    private static boolean wentWrong(Check check) {
        return switch (check.result()) {
            case CheckResult.Failed _, CheckResult.Inconclusive _ -> true;
            case CheckResult.Passed _, CheckResult.NotRun _ -> false;
        };
    }

    private void wrong(Check check) {
        String property = Printable.line(check.property());
        switch (check.result()) {
            case CheckResult.Failed(var findings, var _, var _) -> {
                failed(property);
                page.words(
                        "    ",
                        findings.stream()
                                .map(finding -> finding.cause().toString())
                                .distinct()
                                .collect(Collectors.joining(", ")));
            }
            case CheckResult.Inconclusive(var why) -> inconclusive(property, why);
            case CheckResult.Passed _, CheckResult.NotRun _ -> {}
        }
    }

    /** How many were not run, for each reason. */
    private static Map<String, Integer> notRun(List<Check> checks) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Check check : checks) {
            if (check.result() instanceof CheckResult.NotRun(var why)) {
                numbers.merge(Printable.line(why), 1, Integer::sum);
            }
        }
        return numbers;
    }

    // ---- both

    private static Map<Group, List<Check>> groups(List<Check> checks) {
        var byGroup = checks.stream().collect(groupingBy(Check::group));
        Map<Group, List<Check>> inOrder = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            List<Check> members = byGroup.getOrDefault(group, List.of());
            if (!members.isEmpty()) {
                inOrder.put(group, members);
            }
        }
        return inOrder;
    }

    private void heading(Group group, List<Check> checks) {
        long passed = checks.stream().filter(Check::passed).count();
        page.line("%s %d of %d"
                .formatted(layout().paint(Colour.STRONG, "%-12s".formatted(group.label())), passed, checks.size()));
    }

    private void failed(String property) {
        marked(Colour.BAD, layout().mark("✗", "x"), property);
    }

    private void inconclusive(String property, String why) {
        marked(Colour.UNSURE, "?", property);
        page.words("    ", "proved nothing: " + Printable.line(why));
    }

    private void marked(Colour colour, String mark, String property) {
        page.item("  " + layout().paint(colour, mark) + " ", 4, property);
    }

    private Layout layout() {
        return page.layout();
    }
}
