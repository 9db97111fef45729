package dev.lockstep.web.grading;

import dev.lockstep.core.grading.Cancellation;
import dev.lockstep.core.grading.WatchedGrader;
import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.DamagedPackException;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.UnpackedKata;
import dev.lockstep.core.sandbox.SandboxUnavailableException;
import dev.lockstep.core.selfcheck.Gradings;
import dev.lockstep.core.selfcheck.SelfCheck;
import dev.lockstep.core.selfcheck.SubmissionSource;
import dev.lockstep.web.grading.GradingJob.Next;
import dev.lockstep.web.packs.CheckProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the self-checks of katas that were uploaded, one part at a time: between two gradings whoever submits something has their turn, and
 * after a restart it goes on where it was. Thread-safe.
 */
final class CheckJob {

    private static final Logger LOG = LoggerFactory.getLogger(CheckJob.class);

    private final CheckLedger ledger;
    private final Path cacheFolder;
    private final Company company;
    private final Outage outage;
    private final Insistence insistence;
    private final Cancellation closing = new Cancellation();
    private final SelfCheck selfCheck;

    CheckJob(
            WatchedGrader grader,
            CheckLedger ledger,
            Path cacheFolder,
            Company company,
            Outage outage,
            Insistence insistence) {
        this.ledger = ledger;
        this.cacheFolder = cacheFolder;
        this.company = company;
        this.outage = outage;
        this.insistence = insistence;
        this.selfCheck = new SelfCheck(
                new Gradings(new CancellableGrader(grader, closing), SubmissionSource.folders(), List.of()));
    }

    /** Does the next part of a self-check. */
    Next run(String id) {
        Lock place = company.place(ledger.wasBegun(id));
        place.lock();
        try {
            if (closing.isCancelled()) {
                return Next.AGAIN;
            }
            return ledger.begin(id).map(this::run).orElse(Next.FORGET);
        } finally {
            place.unlock();
        }
    }

    private Next run(CheckLedger.Part part) {
        if (part.attempt() > GradingJob.ATTEMPTS_AT_MOST) {
            return put(part, CheckStep.givenUp(part, GradingJob.ATTEMPTS_AT_MOST));
        }
        try (UnpackedKata unpacked = UnpackedKata.of(cacheFolder, part.kata(), part.solutions())) {
            return put(part, step(part, unpacked));
        } catch (DamagedPackException | BrokenKataException e) {
            LOG.error("A kata that was uploaded cannot be checked: {}", e.getMessage());
            return put(part, CheckStep.unloadable(part));
        } catch (CancellableGrader.GivenUpException _) {
            return handBack(part, Next.AGAIN);
        } catch (SandboxUnavailableException e) {
            return later(part, "the sandbox cannot be started", e);
        } catch (IOException e) {
            return later(part, "the folder for caches cannot be written to", e);
        }
    }

    private CheckStep step(CheckLedger.Part part, UnpackedKata unpacked) {
        Kata kata = unpacked.kata();
        CheckWords words = new CheckWords(unpacked.folder());
        int parts = selfCheck.parts(kata);
        CheckStep step = part.part() == 0
                ? CheckStep.begun(part, selfCheck.begin(kata), parts, words)
                : CheckStep.graded(part, selfCheck.grade(kata, Math.toIntExact(part.part()) - 1), parts, words);
        outage.isOver();
        return step;
    }

    private Next put(CheckLedger.Part part, CheckStep step) {
        if (step.isToBeTriedAgain() && part.attempt() < GradingJob.ATTEMPTS_AT_MOST) {
            LOG.error("self-check {}, part {}: the grader was at fault; it is tried again", part.id(), part.part());
            return Next.AGAIN;
        }
        List<CheckProblem> problems = step.problems();
        boolean isKept = insistence.on(() -> ledger.put(part, problems, step.total(), step.phase()));
        return isKept && !step.isLast() ? Next.AGAIN : unlessItWasNotWanted(part, isKept);
    }

    /** Whoever else does it has taken the job, too; a grader that is not wanted leaves it to one that is. */
    private Next unlessItWasNotWanted(CheckLedger.Part part, boolean isKept) {
        return isKept ? Next.FORGET : handBack(part, Next.AGAIN);
    }

    private Next later(CheckLedger.Part part, String why, Exception e) {
        LOG.error("self-check {} waits, for {}: {}", part.id(), why, e.getMessage());
        outage.goesOn(why);
        return handBack(part, Next.LATER);
    }

    private Next handBack(CheckLedger.Part part, Next next) {
        insistence.on(() -> {
            ledger.handBack(part);
            return Optional.empty();
        });
        return next;
    }

    /** Has those self-checks done whose jobs are gone: one may have been asked for once more just as it ended. */
    void askForLost() {
        ledger.askForLost();
    }

    /** Ends what is being graded, for others to begin anew, and begins no more. */
    void handBack() {
        closing.cancel();
    }
}
