package dev.lockstep.web.grading;

import dev.lockstep.core.grading.Scope;
import dev.lockstep.core.grading.WatchedGrader;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.sandbox.SandboxUnavailableException;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
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
    private final Conclusions conclusions;
    private final Outage outage;
    private final Set<LiveProgress> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;
    private volatile boolean handingBack;

    private final Company company;

    GradingJob(
            WatchedGrader grader,
            StoredPacks packs,
            Ledger ledger,
            Conclusions conclusions,
            Outage outage,
            Company company) {
        this.company = company;
        this.grader = grader;
        this.packs = packs;
        this.ledger = ledger;
        this.conclusions = conclusions;
        this.outage = outage;
    }

    /** What is to be done with the job now. */
    enum Next {
        /** Nothing: it is done. */
        FORGET,
        /** To be begun anew, by anybody. */
        AGAIN,
        /** The same, but not at once: nothing can be graded here at present. */
        LATER
    }

    /** Grades a submission, unless it has ended already. */
    Next run(SubmissionId id) {
        // One that was begun before may be what killed a process: it must not disturb others, nor be blamed for them.
        Lock lock = company.place(ledger.wasBegun(id));
        lock.lock();
        try {
            // Only now it counts as an attempt: who waited for its turn has brought nothing down.
            return closing
                    ? Next.AGAIN
                    : switch (ledger.begin(id)) {
                        case Ledger.Beginning.Begun(Attempt attempt) -> run(attempt);
                        case Ledger.Beginning.Ended() -> Next.FORGET;
                        case Ledger.Beginning.Unwanted() -> Next.AGAIN;
                    };
        } finally {
            lock.unlock();
        }
    }

    private Next run(Attempt attempt) {
        try {
            return switch (packs.load(attempt.pack())) {
                case StoredPacks.Loading.Loaded(Kata kata) -> run(attempt, kata);
                case StoredPacks.Loading.Unloadable(String why) ->
                    conclusions.unloadable(attempt, new Outcome.GraderFault(Stage.UNLOADABLE_KATA, why));
            };
        } catch (SandboxUnavailableException e) {
            return later(attempt, "the sandbox cannot be started", e);
        } catch (IOException e) {
            return later(attempt, "the folder for caches cannot be written to", e);
        }
    }

    /** No submission has a part in this, so it is no attempt. */
    private Next later(Attempt attempt, String why, Exception e) {
        String reason = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
        LOG.error("submission {} waits, for {}: {}{}", attempt.id().text(), why, e.getMessage(), reason);
        outage.goesOn(why); // first: whoever sees that it waits again is to see why
        conclusions.handBack(attempt);
        return Next.LATER;
    }

    private Next run(Attempt attempt, Kata kata) {
        if (attempt.number() > ATTEMPTS_AT_MOST) {
            String detail = "the grader ended %d times while it graded this".formatted(ATTEMPTS_AT_MOST);
            return conclusions.put(attempt, kata, new Outcome.GraderFault(Stage.RUN, detail), Map.of());
        }
        LiveProgress progress = new LiveProgress(attempt);
        running.add(progress);
        if (handingBack) {
            progress.handBack();
        }
        try {
            Optional<Outcome> outcome = outcome(attempt, kata, progress);
            return conclusions.of(attempt, kata, progress, outcome);
        } finally {
            running.remove(progress);
        }
    }

    private Optional<Outcome> outcome(Attempt attempt, Kata kata, LiveProgress progress) {
        return switch (reading(attempt, kata)) {
            case Reading.Ok(var submission) -> {
                var graded = grader.grade(kata, submission, scope(attempt.kind()), progress, progress.cancellation());
                outage.isOver();
                yield graded;
            }
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
        return company.awaitNobody(patience);
    }

    /** Ends all gradings, for others to begin anew, and begins no more. */
    void handBack() {
        closing = true;
        handingBack = true;
        running.forEach(LiveProgress::handBack);
    }
}
