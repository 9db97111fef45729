package dev.lockstep.core.report;

import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.scoring.Rubric;
import dev.lockstep.core.scoring.Score;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.Cause;
import java.util.List;
import java.util.Optional;

/**
 * One grading, ready to be told.
 *
 * @param kata the kata's id
 * @param title the kata's title
 * @param score empty if the outcome is a grader fault, or nobody is to know it
 * @param graderVersion the version of the grader; empty if it does not know, as when it runs from a folder of classes
 * @param sources the submission's files, for showing lines of them; empty if they are not at hand
 * @param isolation how far the submission was kept from the machine; empty if it did not get that far
 */
public record Report(
        String kata,
        String title,
        Outcome outcome,
        Optional<Score> score,
        Optional<String> graderVersion,
        List<SourceFile> sources,
        Optional<IsolationLevel> isolation) {

    public Report {
        sources = List.copyOf(sources);
        if (score.isPresent() && !(outcome instanceof Outcome.Judged)) {
            throw new IllegalArgumentException("only a judged outcome has a score, got " + score);
        }
    }

    /** The report of an outcome, scored with the kata's weights. */
    public static Report of(
            Kata.Facts kata, Outcome outcome, List<SourceFile> sources, Optional<String> graderVersion) {
        var score = switch (outcome) {
            case Outcome.Judged judged -> Optional.of(Rubric.points(judged, kata.weights()));
            case Outcome.GraderFault _ -> Optional.<Score>empty();
        };
        return new Report(kata.id(), kata.title(), outcome, score, graderVersion, sources, Optional.empty());
    }

    /** The same, of a grading in a sandbox of {@code level}. */
    public Report inSandbox(IsolationLevel level) {
        return new Report(kata, title, outcome, score, graderVersion, sources, Optional.of(level));
    }

    /** Why the submission was rejected; empty if it was not. */
    public Optional<Cause> cause() {
        return switch (outcome) {
            case Outcome.Rejected rejected -> Optional.of(rejected.reason().cause());
            case Outcome.Accepted _, Outcome.GraderFault _ -> Optional.empty();
        };
    }
}
