package dev.lockstep.cli;

import dev.lockstep.core.grading.Replay;
import dev.lockstep.core.grading.ReplayRequest;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.report.ReplayReport;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.core.submission.UnreadablePathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a submission under the one schedule that a report named. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Show the interleaving of a report again, from its replay id.")
final class ReplayCommand implements Callable<Integer> {

    private final Lockstep lockstep;

    @Parameters(index = "0", paramLabel = "ID", description = "The replay id; it says which kata it belongs to.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            description = "The solution that was graded: a Java file, or the folder that holds it.")
    private Path path = Path.of("");

    @Option(names = "--json", description = "As JSON; see docs/json-output.md.")
    private boolean json;

    @Mixin
    private CacheOption cache = new CacheOption();

    @Mixin
    private StrangerOption stranger = new StrangerOption();

    ReplayCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        stranger.admit(lockstep.surroundings());
        var request = request();
        var kata = lockstep.find(lockstep.catalogue(), request.kata());
        var submission = read(kata);
        var surroundings = lockstep.surroundings();
        var grader = surroundings.graders().apply(cache.folder(surroundings));
        return switch (grader.replay(kata, submission, request)) {
            case Replay.Shown(var shown) -> show(kata, submission, shown);
            case Replay.Refused(var why) -> throw new UsageException(why);
            case Replay.Fault(var fault) -> fail(fault);
        };
    }

    private ReplayRequest request() throws UsageException {
        try {
            return ReplayRequest.parse(id);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Submission read(Kata kata) throws UsageException {
        try {
            return switch (SubmissionReader.read(path, kata.facts())) {
                case Reading.Ok(var submission) -> submission;
                case Reading.Refused(var problems) ->
                    throw new UsageException("%s cannot be what was graded: %s"
                            .formatted(path, problems.getFirst().message()));
            };
        } catch (UnreadablePathException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** What was found is found again: a rejection. */
    private int show(Kata kata, Submission submission, Reason.Failed shown) {
        lockstep.print(
                json
                        ? Json.text(ReplayReport.tree(kata.id(), shown))
                        : ReplayReport.render(shown, submission.files(), lockstep.layout()));
        return ExitCode.REJECTED;
    }

    private int fail(Outcome.GraderFault fault) {
        lockstep.warn("The schedule could not be run again: %s (%s)".formatted(fault.detail(), fault.stage()));
        return ExitCode.of(fault);
    }
}
