package dev.lockstep.core.grading;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataLoader;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.core.submission.UnreadablePathException;
import dev.lockstep.engine.Cause;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A small kata and a real grading line, with caches below {@code target} that all tests share. */
final class GradingWorld {

    /** Where prepared katas and the sandbox's start-up cache are kept. */
    static final Path CACHE = Path.of("target", "test-cache");

    static final GradingLine LINE = GradingLine.open(CACHE);

    private GradingWorld() {}

    static Path resource(String name) {
        URL url = Objects.requireNonNull(GradingWorld.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Kata tally() throws BrokenKataException {
        return new KataLoader().load(resource("katas/tally"));
    }

    /** The same with small limits, so that what never ends is seen soon. */
    static Kata hastyTally() throws BrokenKataException {
        return new KataLoader().load(resource("katas/hasty-tally"));
    }

    /** One whose hidden tests leave to schedules what depends on them. */
    static Kata scheduledTally() throws BrokenKataException {
        return new KataLoader().load(resource("katas/scheduled-tally"));
    }

    /** One with a visible check under every schedule. */
    static Kata playedTally() throws BrokenKataException {
        return new KataLoader().load(resource("katas/played-tally"));
    }

    /** One that asks for a test. */
    static Kata testedTally() throws BrokenKataException {
        return new KataLoader().load(resource("katas/tested-tally"));
    }

    /** One that supplies a type. */
    static Kata clockedTally() throws BrokenKataException {
        return new KataLoader().load(resource("katas/clocked-tally"));
    }

    /** Grades what is at {@code path} for the tally, from reading it to its outcome. */
    static Outcome grade(Path path) throws BrokenKataException {
        return grade(tally(), path);
    }

    static Outcome grade(Kata kata, Path path) {
        return grade(LINE, kata, path);
    }

    static Outcome grade(Grader grader, Kata kata, Path path) {
        return switch (read(kata, path)) {
            case Reading.Ok(Submission submission) -> grader.grade(kata, submission, GradingListener.NONE);
            case Reading.Refused(var problems) ->
                new Outcome.Rejected(new Reason.Refused(Cause.BAD_SOURCE, problems), List.of());
        };
    }

    /** Grades what is at {@code path}, with each check under every schedule several times in one process. */
    static Outcome gradeInRounds(Kata kata, Path path, int rounds) {
        return switch (read(kata, path)) {
            case Reading.Ok(Submission submission) -> LINE.gradeInRounds(kata, submission, rounds);
            case Reading.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /** Runs what is at {@code path} under the schedule of a replay id. */
    static Replay replay(Kata kata, Path path, String id) {
        return switch (read(kata, path)) {
            case Reading.Ok(Submission submission) -> LINE.replay(kata, submission, ReplayRequest.parse(id));
            case Reading.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Reading read(Kata kata, Path path) {
        try {
            return SubmissionReader.read(path, kata.facts());
        } catch (UnreadablePathException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Verdict and cause: {@code WA LOST_UPDATE}; the verdict alone if there is no cause. */
    static String summary(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Rejected(Reason reason, var _) -> outcome.verdict() + " " + reason.cause();
            case Outcome.Accepted _, Outcome.GraderFault _ -> outcome.verdict().toString();
        };
    }
}
