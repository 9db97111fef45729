package dev.lockstep.web.grading;

import dev.lockstep.core.grading.Scope;
import dev.lockstep.core.grading.WatchedGrader;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grades what a worker has taken from the queue. Thread-safe. */
final class GradingJob {

    private static final Logger LOG = LoggerFactory.getLogger(GradingJob.class);

    /** A submission that has brought down so many graders is not tried again. */
    static final int ATTEMPTS_AT_MOST = 3;

    private final WatchedGrader grader;
    private final StoredPacks packs;
    private final Ledger ledger;
    private final Verdicts verdicts;
    private final String graderVersion;
    private final Set<LiveProgress> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** Gradings share it; one that is alone has it for itself. Fair, so that the one comes to its turn. */
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);

    GradingJob(WatchedGrader grader, StoredPacks packs, Ledger ledger, Verdicts verdicts, String graderVersion) {
        this.grader = grader;
        this.packs = packs;
        this.ledger = ledger;
        this.verdicts = verdicts;
        this.graderVersion = graderVersion;
    }

    /** What is to be done with the job now. */
    enum Next {
        /** Nothing: it is done. */
        FORGET,
        /** To be begun anew, by anybody. */
        AGAIN
    }

    /** Grades a submission, unless it has ended already. */
    Next run(SubmissionId id) {
        // One that was begun before may be what killed a process: it must not disturb others, nor be blamed for them.
        Lock lock = ledger.wasBegun(id) ? company.writeLock() : company.readLock();
        lock.lock();
        try {
            // Only now it counts as an attempt: who waited for its turn has brought nothing down.
            return closing ? Next.AGAIN : ledger.begin(id).map(this::run).orElse(Next.FORGET);
        } finally {
            lock.unlock();
        }
    }

    private Next run(Attempt attempt) {
        Kata kata = packs.load(attempt.pack());
        if (attempt.number() > ATTEMPTS_AT_MOST) {
            put(
                    attempt,
                    kata,
                    new Outcome.GraderFault(
                            Stage.RUN, "the grader ended %d times while it graded this".formatted(ATTEMPTS_AT_MOST)),
                    Map.of());
            return Next.FORGET;
        }
        LiveProgress progress = new LiveProgress(attempt);
        running.add(progress);
        if (closing) {
            progress.handBack();
        }
        try {
            return conclude(attempt, kata, progress, outcome(attempt, kata, progress));
        } finally {
            running.remove(progress);
        }
    }

    private Next conclude(Attempt attempt, Kata kata, LiveProgress progress, Optional<Outcome> outcome) {
        if (progress.isHandedBack()
                && !outcome.map(Outcome.Judged.class::isInstance).orElse(false)) {
            ledger.handBack(attempt);
            return Next.AGAIN;
        }
        if (outcome.isEmpty()) {
            ledger.cancelled(attempt);
            return Next.FORGET;
        }
        if (outcome.get() instanceof Outcome.GraderFault fault) {
            return concludeFault(attempt, kata, fault, progress);
        }
        put(attempt, kata, outcome.get(), progress.times());
        return Next.FORGET;
    }

    /** What happened goes to the database: it may name hidden tests, and reports are for those who must not know them. */
    private Next concludeFault(Attempt attempt, Kata kata, Outcome.GraderFault fault, LiveProgress progress) {
        String id = attempt.id().text();
        ledger.fault(attempt, fault);
        LOG.error(
                "submission {}, attempt {}: the grader failed at stage {}; the table grader_fault says how",
                id,
                attempt.number(),
                fault.stage());
        if (attempt.number() < ATTEMPTS_AT_MOST) {
            return Next.AGAIN;
        }
        put(
                attempt,
                kata,
                new Outcome.GraderFault(
                        fault.stage(), "the server has kept more, for whoever runs it, at submission " + id),
                progress.times());
        return Next.FORGET;
    }

    private void put(Attempt attempt, Kata kata, Outcome outcome, Map<Stage, Duration> times) {
        ledger.put(attempt, verdicts.entry(kata, attempt.kind(), attempt.files(), outcome), graderVersion, times);
    }

    private Optional<Outcome> outcome(Attempt attempt, Kata kata, LiveProgress progress) {
        return switch (reading(attempt, kata)) {
            case Reading.Ok(var submission) ->
                grader.grade(kata, submission, scope(attempt.kind()), progress, progress.cancellation());
            case Reading.Refused(var problems) ->
                Optional.of(new Outcome.Rejected(new Reason.Refused(Cause.BAD_SOURCE, problems), List.of()));
        };
    }

    private static Reading reading(Attempt attempt, Kata kata) {
        Map<String, byte[]> files = new HashMap<>();
        attempt.files().forEach(file -> files.put(file.name(), file.text().getBytes(StandardCharsets.UTF_8)));
        return SubmissionReader.check(files, kata.facts());
    }

    private static Scope scope(Kind kind) {
        return switch (kind) {
            case RUN -> Scope.VISIBLE;
            case SUBMISSION -> Scope.ALL;
        };
    }

    /**
     * Writes down how far all gradings have come, and ends those that nobody wants any more.
     *
     * @return whether something was written
     */
    boolean writeProgress() {
        boolean wrote = false;
        for (LiveProgress progress : running) {
            wrote |= progress.write(ledger);
        }
        return wrote;
    }

    /** How many gradings there are at present. */
    int running() {
        return running.size();
    }

    /**
     * Begins no more gradings, and waits for those that there are.
     *
     * @return whether all have ended in time
     */
    boolean drain(Duration patience) throws InterruptedException {
        closing = true;
        // Each grading has company, or none at all: whoever gets to be alone knows that there is no other.
        Lock alone = company.writeLock();
        if (!alone.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        alone.unlock();
        return true;
    }

    /** Ends all gradings, for others to begin anew, and begins no more. */
    void handBack() {
        closing = true;
        running.forEach(LiveProgress::handBack);
    }
}
