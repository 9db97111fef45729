package dev.lockstep.web.grading;

import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.core.report.JsonReport;
import dev.lockstep.core.report.Report;
import dev.lockstep.core.report.Sentences;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes of outcomes what is kept of them.
 *
 * @param version Lockstep's; empty if unknown
 * @param isolation how far submissions are kept from the machine
 */
record Verdicts(Optional<String> version, IsolationLevel isolation) {

    /**
     * What the database keeps of an outcome.
     *
     * @param score empty for a grader fault, and for a run of the visible tests, which counts for nothing
     * @param report as {@code docs/report.schema.json} describes it
     */
    record Entry(
            Phase phase, Verdict verdict, Optional<Cause> cause, String sentence, OptionalInt score, String report) {}

    Entry entry(Kata kata, Kind kind, List<SourceFile> files, Outcome outcome) {
        return entry(
                kind,
                Report.of(facts(kata.facts(), kind), outcome, files, version).inSandbox(isolation));
    }

    /** The same where the kata could not even be loaded. */
    Entry entry(String kata, Kind kind, List<SourceFile> files, Outcome.GraderFault fault) {
        return entry(kind, new Report(kata, kata, fault, Optional.empty(), version, files, Optional.empty()));
    }

    private static Entry entry(Kind kind, Report report) {
        Outcome outcome = report.outcome();
        return new Entry(
                outcome instanceof Outcome.GraderFault ? Phase.FAULTED : Phase.DONE,
                outcome.verdict(),
                report.cause(),
                Sentences.of(outcome),
                kind == Kind.RUN ? OptionalInt.empty() : points(report),
                JsonReport.render(report));
    }

    private static OptionalInt points(Report report) {
        return report.score().map(score -> OptionalInt.of(score.points())).orElse(OptionalInt.empty());
    }

    /** In a run, visible tests are all there is to be earned by. */
    private static Kata.Facts facts(Kata.Facts facts, Kind kind) {
        return switch (kind) {
            case SUBMISSION -> facts;
            case RUN ->
                new Kata.Facts(
                        facts.id(),
                        facts.title(),
                        facts.topics(),
                        facts.difficulty(),
                        facts.estimatedMinutes(),
                        facts.files(),
                        facts.types(),
                        facts.limits(),
                        Map.of(Group.VISIBLE, 100),
                        facts.allowedIdioms());
        };
    }
}
