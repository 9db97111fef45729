package dev.lockstep.core.selfcheck;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.RequiredMember;
import dev.lockstep.core.kata.RequiredType;
import dev.lockstep.core.kata.format.KataProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules for a kata's texts and solutions that need no grading. */
final class StaticRules {

    private static final int LEAST_ACCEPTED = 3;
    private static final int LEAST_REJECTED = 8;

    private final Kata kata;
    private final List<Solutions> solutions;
    private final List<CheckedItem> items = new ArrayList<>();

    StaticRules(Kata kata, List<Solutions> solutions) {
        this.kata = kata;
        this.solutions = solutions;
    }

    /** One item for each rule, and one more for each problem with the solutions' files. */
    List<CheckedItem> check(List<Path> lookedForSolutionsIn) {
        hints();
        discussion();
        statement();
        if (solutions.isEmpty()) {
            String folders = lookedForSolutionsIn.stream().map(Path::toString).collect(Collectors.joining(" or "));
            wrong(
                    "solutions",
                    "no folder of solutions",
                    folders.isEmpty() ? "a root of solutions to look in" : folders);
        } else {
            counts();
            approaches();
            solutions.forEach(some -> some.problems().forEach(problem -> brokenSolution(some.folder(), problem)));
        }
        return List.copyOf(items);
    }

    private void hints() {
        long hints = kata.hints().stream().filter(hint -> !hint.isBlank()).count();
        rule("hints", hints >= 1, hints + " hints that say something", "at least one: hints/1.md");
    }

    private void discussion() {
        boolean there = !kata.discussion().isBlank();
        rule(
                "discussion",
                there,
                there ? "discussion.md" : "no discussion, or an empty one",
                "discussion.md: what an interviewer asks, and what good answers cover");
    }

    private void statement() {
        List<String> missing = namesToMention().stream()
                .filter(name -> !mentions(kata.statement(), name))
                .toList();
        String seen = missing.isEmpty() ? "all required names" : "no word of " + String.join(", ", missing);
        rule("statement", missing.isEmpty(), seen, "a statement that names each required type and member");
    }

    private Set<String> namesToMention() {
        Set<String> names = new LinkedHashSet<>();
        for (RequiredType type : kata.facts().types()) {
            names.add(type.name());
            type.members().stream()
                    .filter(member -> !member.isConstructor())
                    .map(RequiredMember::name)
                    .forEach(names::add);
        }
        return names;
    }

    private static boolean mentions(String statement, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(statement)
                .find();
    }

    private void counts() {
        int accepted =
                solutions.stream().mapToInt(some -> some.accepted().size()).sum();
        int rejected =
                solutions.stream().mapToInt(some -> some.rejected().size()).sum();
        rule(
                "accepted solutions",
                accepted >= LEAST_ACCEPTED,
                accepted + " accepted solutions",
                "at least " + LEAST_ACCEPTED + ", by different techniques");
        rule(
                "rejected solutions",
                rejected >= LEAST_REJECTED,
                rejected + " rejected solutions with a valid expect.json",
                "at least " + LEAST_REJECTED + " that people really write");
    }

    private void approaches() {
        boolean there = solutions.stream().anyMatch(Solutions::hasApproaches);
        rule(
                "approaches",
                there,
                there ? "approaches.md" : "no approaches.md, or an empty one",
                "approaches.md: the accepted approaches compared");
    }

    private void brokenSolution(Path folder, KataProblem problem) {
        String place = problem.field().isEmpty() ? "" : problem.field() + ": ";
        wrong(folder.resolve(problem.file()).toString(), place + problem.seen(), problem.expected());
    }

    private void rule(String name, boolean holds, String seen, String declared) {
        items.add(new CheckedItem(
                Subject.rule(name), holds ? new ItemResult.AsDeclared(seen) : new ItemResult.Wrong(seen, declared)));
    }

    private void wrong(String name, String seen, String declared) {
        rule(name, false, seen, declared);
    }
}
