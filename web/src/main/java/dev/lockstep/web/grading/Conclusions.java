package dev.lockstep.web.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.web.grading.GradingJob.Next;
import dev.lockstep.web.storage.StorageException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what has come of an attempt, however long the database is gone meanwhile. Thread-safe. */
final class Conclusions {

    private static final Logger LOG = LoggerFactory.getLogger(Conclusions.class);

    private final Ledger ledger;
    private final Verdicts verdicts;
    private final Insistence insistence;

    Conclusions(Ledger ledger, Verdicts verdicts, Insistence insistence) {
        this.ledger = ledger;
        this.verdicts = verdicts;
        this.insistence = insistence;
    }

    /**
     * The end of an attempt.
     *
     * @param progress how it went, and whether it was told to end for others to begin anew
     * @param outcome empty if it was told to end
     */
    Next of(Attempt attempt, Kata kata, LiveProgress progress, Optional<Outcome> outcome) {
        if (progress.isHandedBack()
                && !outcome.map(Outcome.Judged.class::isInstance).orElse(false)) {
            return handBack(attempt);
        }
        if (outcome.isEmpty()) {
            insistence.on(() -> ledger.cancelled(attempt));
            return Next.FORGET;
        }
        return outcome.get() instanceof Outcome.GraderFault fault
                ? faulty(attempt, kata, fault, progress.times())
                : put(attempt, kata, outcome.get(), progress.times());
    }

    /** What happened goes to the database: it may name hidden tests, and reports are for those who must not know them. */
    private Next faulty(Attempt attempt, Kata kata, Outcome.GraderFault fault, Map<Stage, Duration> times) {
        String id = attempt.id().text();
        insistence.on(() -> ledger.fault(attempt, fault));
        LOG.error(
                "submission {}, attempt {}: the grader failed at stage {}; the table grader_fault says how",
                id,
                attempt.number(),
                fault.stage());
        if (attempt.number() < GradingJob.ATTEMPTS_AT_MOST) {
            return Next.AGAIN;
        }
        return put(
                attempt,
                kata,
                new Outcome.GraderFault(
                        fault.stage(), "the server has kept more, for whoever runs it, at submission " + id),
                times);
    }

    /** A kata that cannot be loaded cannot be loaded the next time, either. */
    Next unloadable(Attempt attempt, Outcome.GraderFault fault) {
        LOG.error("submission {}: the kata {} cannot be loaded", attempt.id().text(), attempt.kata());
        insistence.on(() -> ledger.fault(attempt, fault));
        return put(attempt, verdicts.entry(attempt.kata(), attempt.kind(), attempt.files(), fault), Map.of());
    }

    /**
     * Writes down a verdict.
     *
     * @param times what the stages took
     */
    Next put(Attempt attempt, Kata kata, Outcome outcome, Map<Stage, Duration> times) {
        try {
            return put(attempt, verdicts.entry(kata, attempt.kind(), attempt.files(), outcome), times);
        } catch (StorageException e) {
            if (e.mayPass()) {
                throw e;
            }
            LOG.error(
                    "The database refuses the verdict of submission {}.",
                    attempt.id().text(),
                    e);
            Outcome refused = new Outcome.GraderFault(Stage.RUN, "the verdict could not be written down");
            return put(attempt, verdicts.entry(kata, attempt.kind(), attempt.files(), refused), times);
        }
    }

    private Next put(Attempt attempt, Verdicts.Entry entry, Map<Stage, Duration> times) {
        return insistence.on(() -> ledger.put(attempt, entry, times)) ? Next.FORGET : handBack(attempt);
    }

    /** For others to begin anew; it does not count as an attempt. */
    Next handBack(Attempt attempt) {
        insistence.on(() -> ledger.handBack(attempt));
        return Next.AGAIN;
    }
}
