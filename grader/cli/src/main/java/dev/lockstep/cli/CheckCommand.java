package dev.lockstep.cli;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.selfcheck.CheckedItem;
import dev.lockstep.core.selfcheck.Gradings;
import dev.lockstep.core.selfcheck.SelfCheck;
import dev.lockstep.core.selfcheck.SelfCheckListener;
import dev.lockstep.core.selfcheck.SelfCheckReport;
import dev.lockstep.core.selfcheck.mutants.MutantsCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final long FIRST_SEED = 1;

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
            description =
                    "Grade no more than N solutions of each kata, always the same ones, right and wrong; with --mutants,"
                            + " N mutants, drawn by lot.")
    private int sample = EVERYTHING;

    @Option(
            names = "--matrix",
            description = "Say instead which check catches which rejected solution, and which it alone catches.")
    private boolean matrix;

    @Option(
            names = "--mutants",
            description =
                    "Grade instead the accepted solutions with small mistakes in them, one at a time: each must be"
                            + " rejected, or be argued for. Takes seconds for each mistake.")
    private boolean mutants;

    @Option(names = "--seed", paramLabel = "S", description = "Which mutants a sample draws; 1 if not given.")
    private long seed = FIRST_SEED;

    @Option(names = "--json", description = "As JSON; see docs/json-output.md.")
    private boolean json;

    @Mixin
    private CacheOption cache = new CacheOption();

    CheckCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        AtLeastOne.require("--sample", sample);
        requireOneQuestion();
        var chosen = ChosenKatas.of(lockstep, ids);
        if (matrix) {
            return new CheckMatrix(lockstep, json).run(chosen, gradings());
        }
        if (mutants) {
            var check = new MutantsCheck(gradings());
            return new CheckMutants(lockstep, json)
                    .run(chosen, sample == EVERYTHING ? check : check.sample(sample, seed));
        }
        return checkSolutions(chosen);
    }

    private void requireOneQuestion() throws UsageException {
        if (matrix && mutants) {
            throw new UsageException("--matrix and --mutants answer different questions: ask one of them at a time.");
        }
        if (matrix && sample != EVERYTHING) {
            throw new UsageException(
                    "--matrix with --sample: a sample cannot show what a check never catches; leave it out.");
        }
        if (seed != FIRST_SEED && (!mutants || sample == EVERYTHING)) {
            throw new UsageException("--seed draws the sample of mutants: expected --mutants and --sample N with it.");
        }
    }

    private Gradings gradings() {
        return SelfChecks.gradings(lockstep.surroundings(), cache, solutions);
    }

    private int checkSolutions(ChosenKatas chosen) {
        var reports = new ArrayList<SelfCheckReport>();
        var broken = new LinkedHashMap<>(chosen.broken());
        var page = new CheckPage(lockstep.layout());
        if (!chosen.katas().isEmpty()) {
            var selfCheck = new SelfCheck(gradings()).sample(sample);
            for (var kata : chosen.katas()) {
                var report = check(selfCheck, kata, page);
                reports.add(report);
                if (report.isBroken()) {
                    broken.put(kata.folder(), report.problems());
                }
            }
        }
        var result = new CheckResults(reports, broken);
        telling()
                .print(
                        sample == EVERYTHING
                                ? ""
                                : "A sample: no more than %d solutions of each kata.\n".formatted(sample));
        telling().print(page.summary(result));
        lockstep.print(json ? Json.text(CheckJson.tree(result)) : "");
        return result.exitCode();
    }

    private SelfCheckReport check(SelfCheck selfCheck, Kata kata, CheckPage page) {
        var report = json || !lockstep.surroundings().showsProgress()
                ? checkLineByLine(selfCheck, kata, page)
                : checkWithProgress(selfCheck, kata, page);
        telling().print("\n");
        return report;
    }

    private SelfCheckReport checkLineByLine(SelfCheck selfCheck, Kata kata, CheckPage page) {
        telling().heading(kata.id());
        return selfCheck.check(kata, new Lines(page, telling()));
    }

    private SelfCheckReport checkWithProgress(SelfCheck selfCheck, Kata kata, CheckPage page) {
        SelfCheckReport report;
        try (var progress = new CheckProgress(kata.id(), lockstep.surroundings().out(), lockstep.layout())) {
            report = selfCheck.check(kata, progress);
        }
        telling().heading(kata.id());
        report.items().forEach(item -> telling().print(page.item(item)));
        return report;
    }

    private Telling telling() {
        return new Telling(lockstep, json);
    }

    /**
     * Prints each item as soon as it is done: where nobody sees a bar, a log should still show how far a check has come.
     *
     * @param page how an item is written
     */
    private record Lines(CheckPage page, Telling telling) implements SelfCheckListener {

        @Override
        public void checked(CheckedItem item) {
            telling.print(page.item(item));
        }
    }
}
