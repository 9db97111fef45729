package dev.lockstep.cli;

import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.report.JsonReport;
import dev.lockstep.core.report.JunitXmlReport;
import dev.lockstep.core.report.Manner;
import dev.lockstep.core.report.Report;
import dev.lockstep.core.report.SarifReport;
import dev.lockstep.core.report.TextReport;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.core.submission.UnreadablePathException;
import dev.lockstep.engine.Cause;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades one submission and reports what came out. */
@Command(name = "grade", mixinStandardHelpOptions = true, description = "Grade a solution of a kata.")
final class GradeCommand implements Callable<Integer> {

    private final Lockstep lockstep;

    @Parameters(index = "0", paramLabel = "KATA", description = "The kata's id.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "A Java file, or the folder that holds the solution.")
    private Path path = Path.of("");

    @Option(
            names = "--full",
            description = "Print every check with all that was found, and every step of the interleaving.")
    private boolean full;

    @Option(names = "--json", description = "As JSON; see docs/report.schema.json.")
    private boolean json;

    @Option(
            names = "--junit-xml",
            paramLabel = "FILE",
            description = "Also write a JUnit report, for continuous integration.")
    private @Nullable Path junitXml;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Also write what was found as SARIF, for editors; see docs/sarif-output.md.")
    private @Nullable Path sarif;

    @Mixin
    private CacheOption cache = new CacheOption();

    @Mixin
    private StrangerOption stranger = new StrangerOption();

    GradeCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        stranger.admit(lockstep.surroundings());
        var kata = lockstep.find(lockstep.catalogue(), id);
        var xmlFile = file(junitXml);
        var sarifFile = file(sarif);
        var report = report(kata, read(kata));
        lockstep.print(json ? JsonReport.render(report) + "\n" : text(kata, report));
        if (xmlFile.isPresent()) {
            xmlFile.get().write(JunitXmlReport.render(report));
        }
        if (sarifFile.isPresent()) {
            sarifFile.get().write(SarifReport.render(report) + "\n");
        }
        return ExitCode.of(report.outcome());
    }

    private static Optional<OutputFile> file(@Nullable Path path) throws UsageException {
        return path == null ? Optional.empty() : Optional.of(OutputFile.at(path));
    }

    private Reading read(Kata kata) throws UsageException {
        try {
            return SubmissionReader.read(path, kata.facts());
        } catch (UnreadablePathException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Report report(Kata kata, Reading reading) {
        return switch (reading) {
            case Reading.Ok(var submission) -> report(kata, grade(kata, submission), submission);
            case Reading.Refused(var problems) -> {
                var reason = new Reason.Refused(Cause.BAD_SOURCE, problems);
                yield Report.of(kata.facts(), new Outcome.Rejected(reason, List.of()), List.of(), version());
            }
        };
    }

    private Report report(Kata kata, Outcome outcome, Submission submission) {
        return Report.of(kata.facts(), outcome, submission.files(), version())
                .inSandbox(lockstep.surroundings().isolation().get().level());
    }

    private Outcome grade(Kata kata, Submission submission) {
        var surroundings = lockstep.surroundings();
        var grader = surroundings.graders().apply(cache.folder(surroundings));
        if (json || !surroundings.showsProgress()) {
            return grader.grade(kata, submission, GradingListener.NONE);
        }
        try (var progress = new StageLine(surroundings.out())) {
            return grader.grade(kata, submission, progress);
        }
    }

    private Optional<String> version() {
        return lockstep.surroundings().version();
    }

    private String text(Kata kata, Report report) {
        String text = TextReport.render(report, lockstep.layout(), new Manner(lockstep.command(), full));
        boolean canUseHint = failedACheck(report.outcome()) && !kata.hints().isEmpty();
        return canUseHint
                ? "%s      Stuck? %s show %s --hint 1\n".formatted(text, lockstep.command(), kata.id())
                : text;
    }

    /** What does not compile or breaks a rule needs no hint: the message says it. */
    private static boolean failedACheck(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Rejected rejected -> rejected.reason() instanceof Reason.Failed;
            case Outcome.Accepted _, Outcome.GraderFault _ -> false;
        };
    }
}
