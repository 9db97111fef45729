package dev.lockstep.cli;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.selfcheck.BusyProcessors;
import dev.lockstep.core.selfcheck.SelfCheck;
import dev.lockstep.core.selfcheck.SelfCheckListener;
import dev.lockstep.core.selfcheck.SelfCheckReport;
import dev.lockstep.core.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            "check-twenty: the self-check of all katas, or of those named, is green, twenty times in a row.",
            "same-verdict: every solution of all katas, or of those named, gets the declared verdict and cause, and the same"
                    + " interleavings, in every round.",
            "corpus: the engine's own programs, right and wrong, show what they should with many seeds. The launcher"
                    + " runs it, by itself: ./lockstep prove corpus [--seeds N], 20 if not given; in a checkout of the"
                    + " sources.",
            "attacks: all attacks and forged reports end as they should, on one sandbox. The launcher runs it, too:"
                    + " ./lockstep prove attacks [--sandbox process|container] [--rounds N] [--busy], the embedded one"
                    + " and one round if not given; in a checkout of the sources.",
            "crash: the inside of a server (database, queue and worker, without HTTP and real gradings) that is killed at"
                    + " work loses nothing that it has acknowledged. The launcher runs it, too:"
                    + " ./lockstep prove crash [--times N] [--seed N], 100 times if not given; in a checkout of the"
                    + " sources.",
            "memory: the engine keeps nothing of a million schedules. The launcher runs it, too: ./lockstep prove"
                    + " memory",
            "fuzz: a million odd inputs do no harm. It has options of its own: ./lockstep prove fuzz --help"
        })
final class ProveCommand implements Callable<Integer> {

    private static final String CHECK_TWENTY = "check-twenty";
    private static final String SAME_VERDICT = "same-verdict";
    private static final String CORPUS = "corpus";
    private static final String ATTACKS = "attacks";
    private static final String CRASH = "crash";
    private static final String MEMORY = "memory";
    private static final String FUZZ = "fuzz";

    private final Lockstep lockstep;

    // Optional for the sake of the proof that is a command of its own; nameless, there is no such proof.
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "The proof's name: " + CHECK_TWENTY + ", " + SAME_VERDICT + ", " + CORPUS + ", " + ATTACKS
                    + ", " + CRASH + ", " + MEMORY + " or " + FUZZ + ".")
    private String name = "";

    @Parameters(
            index = "1..*",
            paramLabel = "KATA",
            description =
                    "Ids of katas, for " + CHECK_TWENTY + " and " + SAME_VERDICT + "; all of them if none is given.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--rounds", paramLabel = "N", description = "How many rounds, 20 if not given.")
    private int rounds = 20;

    @Option(
            names = "--fresh",
            paramLabel = "N",
            description =
                    "For " + SAME_VERDICT + ": how many of the rounds have processes of their own; the others share"
                            + " one for each solution. All if not given.")
    private int fresh = Integer.MAX_VALUE;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "For " + SAME_VERDICT + ": so many solutions of each kata, always the same ones.")
    private int sample = Integer.MAX_VALUE;

    @Option(names = "--busy", description = "Keep all processors busy with something else meanwhile.")
    private boolean busy;

    @Mixin
    private CacheOption cache = new CacheOption();

    ProveCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        AtLeastOne.require("--rounds", rounds);
        AtLeastOne.require("--fresh", fresh);
        AtLeastOne.require("--sample", sample);
        try (var _ = busy ? BusyProcessors.start() : BusyProcessors.NONE) {
            return prove();
        }
    }

    private int prove() throws UsageException {
        return switch (name) {
            case CHECK_TWENTY -> proveCheck(SelfChecks.open(lockstep.surroundings(), cache, List.of()));
            case SAME_VERDICT -> proveSameVerdict();
            case CORPUS -> throw ofLauncher(CORPUS + " [--seeds N], in a checkout of Lockstep's sources");
            case ATTACKS ->
                throw ofLauncher(ATTACKS
                        + " [--sandbox process|container] [--rounds N] [--busy],"
                        + " in a checkout of Lockstep's sources");
            case CRASH -> throw ofLauncher(CRASH + " [--times N] [--seed N], in a checkout of Lockstep's sources");
            case MEMORY -> throw ofLauncher(MEMORY);
            default ->
                throw new UsageException("There is no proof named \"%s\". There are: %s, %s, %s, %s, %s, %s and %s"
                        .formatted(name, CHECK_TWENTY, SAME_VERDICT, CORPUS, ATTACKS, CRASH, MEMORY, FUZZ));
        };
    }

    private static UsageException ofLauncher(String proof) {
        return new UsageException(
                "The launcher runs this proof, with nothing before its name: ./lockstep prove %s".formatted(proof));
    }

    /** In fresh processes, nothing but the code can be what makes two gradings alike. */
    private int proveSameVerdict() throws UsageException {
        var surroundings = lockstep.surroundings();
        var grader = new SameVerdict(surroundings.graders().apply(cache.folder(surroundings)));
        var selfCheck = SelfChecks.with(grader, List.of()).sample(sample);
        var katas = katas();
        int apart = Math.min(fresh, rounds);
        boolean proven = true;
        for (int round = 1; round <= apart; round++) {
            proven &= greenAsBefore(grader, selfCheck, katas, "round %d of %d".formatted(round, rounds));
        }
        if (rounds > apart) {
            grader.inOneProcess(rounds - apart);
            proven &= greenAsBefore(grader, selfCheck, katas, "rounds %d to %d".formatted(apart + 1, rounds));
        }
        say(proven ? "Proven: %d rounds, and nothing differed.".formatted(rounds) : "Not proven: see above.");
        return proven ? ExitCode.OK : ExitCode.REJECTED;
    }

    private List<Kata> katas() throws UsageException {
        var catalogue = catalogue();
        if (ids.isEmpty()) {
            return catalogue.katas();
        }
        var named = new ArrayList<Kata>();
        for (var id : ids) {
            named.add(lockstep.find(catalogue, id));
        }
        return named;
    }

    /** Every kata that is there: what looks at none of them, or passes over a broken one, proves nothing. */
    private Catalogue catalogue() throws UsageException {
        var catalogue = lockstep.catalogue();
        if (ids.isEmpty() && !catalogue.broken().isEmpty()) {
            throw new UsageException(
                    "Nothing can be proven while there is a broken kata: %s. Mend it; \"%s check\" says what is wrong with it."
                            .formatted(catalogue.broken().keySet().iterator().next(), lockstep.command()));
        }
        if (catalogue.katas().isEmpty()) {
            throw new UsageException(
                    "There is nothing to prove: no kata was found. Name a folder that has some: --katas DIR");
        }
        return catalogue;
    }

    /** The same wrong verdict in every round is no proof either. Says what differs as soon as it is seen. */
    private boolean greenAsBefore(SameVerdict grader, SelfCheck selfCheck, List<Kata> katas, String round) {
        boolean good = true;
        for (var kata : katas) {
            good &= oneKata(selfCheck, kata, round).isGreen();
            var differences = grader.takeDifferences();
            differences.forEach(this::say);
            good &= differences.isEmpty();
        }
        return good;
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
        var reports = katas().stream()
                .map(kata -> oneKata(selfCheck, kata, "round %d of %d".formatted(round, rounds)))
                .toList();
        return new CheckResults(reports, Map.of()).exitCode();
    }

    private SelfCheckReport oneKata(SelfCheck selfCheck, Kata kata, String round) {
        var report = selfCheck.check(kata, SelfCheckListener.NONE);
        say("%s  %-20s %s".formatted(round, kata.id(), report.isGreen() ? "green" : "NOT GREEN"));
        var page = new CheckPage(lockstep.layout());
        report.wrong().forEach(item -> say(page.item(item).stripTrailing()));
        report.faults().forEach(item -> say(page.item(item).stripTrailing()));
        report.problems().forEach(problem -> say("  BROKEN  " + Printable.lines(problem.message())));
        return report;
    }

    private void say(String line) {
        new Telling(lockstep, false).print(line + "\n");
    }
}
