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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Grades what a worker has taken from the queue. Thread-safe. */
final class GradingJob {

    /** A submission that has brought down so many graders is not tried again. */
    static final int ATTEMPTS_AT_MOST = 3;

    private final WatchedGrader grader;
    private final StoredPacks packs;
    private final Ledger ledger;
    private final Verdicts verdicts;
    private final String graderVersion;
    private final Set<LiveProgress> running = ConcurrentHashMap.newKeySet();

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
        Optional<Attempt> begun = ledger.begin(id);
        if (begun.isEmpty()) {
            return Next.FORGET;
        }
        Attempt attempt = begun.get();
        Lock lock = attempt.isRevived() ? company.writeLock() : company.readLock();
        lock.lock();
        try {
            return run(attempt);
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
                            Stage.RUN, "the grader ended %d times while it graded this".formatted(ATTEMPTS_AT_MOST)));
            return Next.FORGET;
        }
        LiveProgress progress = new LiveProgress(attempt);
        running.add(progress);
        try {
            return conclude(attempt, kata, progress, outcome(attempt, kata, progress));
        } finally {
            running.remove(progress);
        }
    }

    private Next conclude(Attempt attempt, Kata kata, LiveProgress progress, Optional<Outcome> outcome) {
        if (outcome.isEmpty() && progress.isHandedBack()) {
            ledger.handBack(attempt);
            return Next.AGAIN;
        }
        if (outcome.isEmpty()) {
            ledger.cancelled(attempt);
            return Next.FORGET;
        }
        boolean isTriedAgain = outcome.get() instanceof Outcome.GraderFault && attempt.number() < ATTEMPTS_AT_MOST;
        if (isTriedAgain) {
            return Next.AGAIN;
        }
        put(attempt, kata, outcome.get());
        return Next.FORGET;
    }

    private void put(Attempt attempt, Kata kata, Outcome outcome) {
        ledger.put(attempt, verdicts.entry(kata, attempt.kind(), attempt.files(), outcome), graderVersion);
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

    /** Ends all gradings, for others to begin anew. */
    void handBack() {
        running.forEach(LiveProgress::handBack);
    }
}
