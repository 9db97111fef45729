package dev.lockstep.cli;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.selfcheck.SelfCheck;
import dev.lockstep.core.selfcheck.SelfCheckListener;
import dev.lockstep.core.selfcheck.SelfCheckReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proofs that take too long for every build. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Run a proof that takes long.",
            "check-twenty: the self-check of all katas is green, twenty times in a row.",
            "same-verdict: every solution of all katas gets the same verdict, cause and interleavings in every round."
        })
final class ProveCommand implements Callable<Integer> {

    private static final String CHECK_TWENTY = "check-twenty";
    private static final String SAME_VERDICT = "same-verdict";

    private final Lockstep lockstep;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The proof's name: " + CHECK_TWENTY + " or " + SAME_VERDICT + ".")
    private String name = "";

    @Option(names = "--rounds", paramLabel = "N", description = "How many rounds, 20 if not given.")
    private int rounds = 20;

    @Mixin
    private CacheOption cache = new CacheOption();

    ProveCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        if (rounds < 1) {
            throw new UsageException("--rounds %d: expected 1 or more".formatted(rounds));
        }
        return switch (name) {
            case CHECK_TWENTY -> proveCheck(SelfChecks.open(lockstep.surroundings(), cache, List.of()));
            case SAME_VERDICT -> proveSameVerdict();
            default ->
                throw new UsageException("There is no proof named \"%s\". There are: %s and %s"
                        .formatted(name, CHECK_TWENTY, SAME_VERDICT));
        };
    }

    /** Every grading is done by fresh processes, so nothing but the code can be what makes two of them alike. */
    private int proveSameVerdict() throws UsageException {
        var surroundings = lockstep.surroundings();
        var grader = new SameVerdict(surroundings.graders().apply(cache.folder(surroundings)));
        var selfCheck = SelfChecks.with(grader, List.of());
        var katas = lockstep.catalogue().katas();
        for (int round = 1; round <= rounds; round++) {
            for (var kata : katas) {
                oneKata(selfCheck, kata, round);
            }
        }
        grader.differences().forEach(this::say);
        boolean same = grader.differences().isEmpty();
        say(same ? "Proven: %d rounds, and nothing differed.".formatted(rounds) : "Not proven: see above.");
        return same ? ExitCode.OK : ExitCode.REJECTED;
    }

    private int proveCheck(SelfCheck selfCheck) throws UsageException {
        for (int round = 1; round <= rounds; round++) {
            int exitCode = oneRound(selfCheck, round);
            if (exitCode != ExitCode.OK) {
                say("Not proven: round %d was not green.".formatted(round));
                return exitCode;
            }
        }
        say("Proven: %d rounds, all green.".formatted(rounds));
        return ExitCode.OK;
    }

    private int oneRound(SelfCheck selfCheck, int round) throws UsageException {
        var catalogue = lockstep.catalogue();
        var reports = catalogue.katas().stream()
                .map(kata -> oneKata(selfCheck, kata, round))
                .toList();
        return new CheckResults(reports, catalogue.broken()).exitCode();
    }

    private SelfCheckReport oneKata(SelfCheck selfCheck, Kata kata, int round) {
        var report = selfCheck.check(kata, SelfCheckListener.NONE);
        say("round %d of %d  %-20s %s".formatted(round, rounds, kata.id(), report.isGreen() ? "green" : "NOT GREEN"));
        var page = new CheckPage(lockstep.layout());
        report.wrong().forEach(item -> say(page.item(item).stripTrailing()));
        report.faults().forEach(item -> say(page.item(item).stripTrailing()));
        return report;
    }

    private void say(String line) {
        lockstep.print(line + "\n");
        lockstep.surroundings().out().flush();
    }
}
