package dev.lockstep.web.reports;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Packs;
import dev.lockstep.web.work.Submissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grades once more what was graded by another version of a kata or of the grader, because somebody wants that. What came of it before stays.
 * Thread-safe.
 */
public final class Regrades {

    private final Storage storage;
    private final Submissions submissions;
    private final Packs packs;

    public Regrades(Storage storage, Submissions submissions, Packs packs) {
        this.storage = storage;
        this.submissions = submissions;
        this.packs = packs;
    }

    /** The version by which a kata would be graded now; empty if it is not here any more. */
    public Optional<Version> current(String kata) {
        try {
            return Optional.of(new Version(packs.current(kata), grader()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String grader() {
        return storage.read(handle -> handle.createQuery("select words from grader")
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    /** The submissions of a report that might get another verdict now. Nothing does while the candidate can still send something. */
    public List<Attempt> outdated(CandidateReport report) {
        if (!report.isOver()) {
            return List.of();
        }
        Map<String, Optional<Version>> now = new HashMap<>();
        report.katas().forEach(kata -> now.put(kata.kata(), current(kata.kata())));
        return report.attempts().stream()
                .filter(attempt -> isOutdated(attempt, now.getOrDefault(attempt.kata(), Optional.empty())))
                .toList();
    }

    private static boolean isOutdated(Attempt attempt, Optional<Version> current) {
        if (attempt.isRun() || attempt.isGradedAgain()) {
            return false;
        }
        return attempt.standing()
                .flatMap(grading -> current.filter(now -> differs(grading, now)))
                .isPresent();
    }

    /** What was the grader's fault has no verdict yet. */
    private static boolean differs(Grading grading, Version now) {
        boolean otherGrader = !now.grader().isEmpty()
                && !now.grader().equals(grading.version().grader());
        return !grading.isJudged()
                || otherGrader
                || !now.kata().equals(grading.version().kata());
    }

    /**
     * Has all that is outdated of a report graded once more.
     *
     * @return how many submissions that are
     */
    public int regrade(CandidateReport report, LearnerId by) {
        int asked = 0;
        for (Attempt attempt : outdated(report)) {
            int round = attempt.again().size() + 1;
            if (submissions.regrade(attempt.id(), round, by).isPresent()) {
                asked++;
            }
        }
        return asked;
    }
}
