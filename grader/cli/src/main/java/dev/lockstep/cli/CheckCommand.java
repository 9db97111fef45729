package dev.lockstep.cli;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.selfcheck.CheckedItem;
import dev.lockstep.core.selfcheck.SelfCheck;
import dev.lockstep.core.selfcheck.SelfCheckListener;
import dev.lockstep.core.selfcheck.SelfCheckReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The catalogue's self-check: does the grader answer to every solution what the solution declares? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Grade every solution of the katas and compare with what it declares.")
final class CheckCommand implements Callable<Integer> {

    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final Lockstep lockstep;

    @Parameters(paramLabel = "KATA", arity = "0..*", description = "Ids of katas; all of them if none is given.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--solutions",
            paramLabel = "DIR",
            description =
                    "A folder with solutions, besides the folder solutions next to a folder katas. May be repeated.")
    private List<Path> solutions = new ArrayList<>();

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Grade no more than N solutions of each kata, always the same ones, right and wrong.")
    private int sample = EVERYTHING;

    @Option(names = "--json", description = "As JSON; see docs/json-output.md.")
    private boolean json;

    @Mixin
    private CacheOption cache = new CacheOption();

    CheckCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    /** What is to be checked, and what cannot be. */
    private record Chosen(List<Kata> katas, Map<Path, List<KataProblem>> broken) {}

    @Override
    public Integer call() throws UsageException {
        AtLeastOne.require("--sample", sample);
        var chosen = choose(lockstep.catalogue());
        var reports = new ArrayList<SelfCheckReport>();
        var broken = new LinkedHashMap<>(chosen.broken());
        var page = new CheckPage(lockstep.layout());
        if (!chosen.katas().isEmpty()) {
            var selfCheck =
                    SelfChecks.open(lockstep.surroundings(), cache, solutions).sample(sample);
            for (var kata : chosen.katas()) {
                var report = check(selfCheck, kata, page);
                reports.add(report);
                if (report.isBroken()) {
                    broken.put(kata.folder(), report.problems());
                }
            }
        }
        var result = new CheckResults(reports, broken);
        print(sample == EVERYTHING ? "" : "A sample: no more than %d solutions of each kata.\n".formatted(sample));
        print(page.summary(result));
        lockstep.print(json ? Json.text(CheckJson.tree(result)) : "");
        return result.exitCode();
    }

    private Chosen choose(Catalogue catalogue) throws UsageException {
        var chosen = ids.isEmpty() ? new Chosen(catalogue.katas(), catalogue.broken()) : named(catalogue);
        if (chosen.katas().isEmpty() && chosen.broken().isEmpty()) {
            throw new UsageException(
                    "There is nothing to check: no kata was found. Name a folder that has some: --katas DIR");
        }
        return chosen;
    }

    private Chosen named(Catalogue catalogue) throws UsageException {
        var katas = new ArrayList<Kata>();
        var broken = new LinkedHashMap<Path, List<KataProblem>>();
        for (var id : ids) {
            var brokenNow = KataFinder.brokenNamed(catalogue, id);
            broken.putAll(brokenNow);
            if (brokenNow.isEmpty() || catalogue.find(id).isPresent()) {
                katas.add(lockstep.find(catalogue, id));
            }
        }
        return new Chosen(katas.stream().distinct().toList(), broken);
    }

    private SelfCheckReport check(SelfCheck selfCheck, Kata kata, CheckPage page) {
        var report = json || !lockstep.surroundings().showsProgress()
                ? checkLineByLine(selfCheck, kata, page)
                : checkWithProgress(selfCheck, kata, page);
        print("\n");
        return report;
    }

    private SelfCheckReport checkLineByLine(SelfCheck selfCheck, Kata kata, CheckPage page) {
        print(page.heading(kata.id()));
        return selfCheck.check(kata, new Lines(page));
    }

    private SelfCheckReport checkWithProgress(SelfCheck selfCheck, Kata kata, CheckPage page) {
        SelfCheckReport report;
        try (var progress = new CheckProgress(kata.id(), lockstep.surroundings().out(), lockstep.layout())) {
            report = selfCheck.check(kata, progress);
        }
        print(page.heading(kata.id()));
        report.items().forEach(item -> print(page.item(item)));
        return report;
    }

    /** Prints each item as soon as it is done: where nobody sees a bar, a log should still show how far a check has come. */
    private final class Lines implements SelfCheckListener {

        private final CheckPage page;

        Lines(CheckPage page) {
            this.page = page;
        }

        @Override
        public void checked(CheckedItem item) {
            print(page.item(item));
        }
    }

    /** A check of all katas takes minutes, so nothing waits for its end. */
    private void print(String text) {
        if (!json) {
            lockstep.print(text);
            lockstep.surroundings().out().flush();
        }
    }
}
