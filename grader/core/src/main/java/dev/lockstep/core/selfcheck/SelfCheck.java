package dev.lockstep.core.selfcheck;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.engine.Cause;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The catalogue's self-check: holds a kata's texts against the house rules, and the grader's answer to its starter and to each of
 * its solutions against what is declared.
 *
 * <p>As safe for use by several threads as the grader is.
 */
public final class SelfCheck {

    private final Grader grader;
    private final SubmissionSource source;
    private final SolutionRoots roots;
    private final int most;
    private final int atOnce;

    /**
     * A self-check with one grader, which grades one submission after another.
     *
     * @param extraSolutionRoots where solutions are looked for, in a folder named like the kata, beside {@code
     *     <kata's folder>/../../solutions}, which is looked into if the kata is in a folder named katas. What is found in several
     *     places counts together
     */
    public SelfCheck(Grader grader, SubmissionSource source, List<Path> extraSolutionRoots) {
        this(grader, source, new SolutionRoots(extraSolutionRoots), Integer.MAX_VALUE, 1);
    }

    private SelfCheck(Grader grader, SubmissionSource source, SolutionRoots roots, int most, int atOnce) {
        this.grader = grader;
        this.source = source;
        this.roots = roots;
        this.most = most;
        this.atOnce = atOnce;
    }

    /** The same with at most so many submissions of each kata, spread evenly over the starter and all solutions. */
    public SelfCheck sample(int mostOfEachKata) {
        return new SelfCheck(grader, source, roots, mostOfEachKata, atOnce);
    }

    /**
     * The same with so many submissions of a kata graded at once, if the grader is safe for use by several threads.
     *
     * @param submissions at least 1
     */
    public SelfCheck atOnce(int submissions) {
        return new SelfCheck(grader, source, roots, most, submissions);
    }

    /**
     * Checks one kata; the listener hears of its items in their order, however many are graded at once. Nothing is graded if the
     * kata's tests cannot be run.
     */
    public SelfCheckReport check(Kata kata, SelfCheckListener listener) {
        List<Solutions> solutions = roots.solutionsOf(kata);
        List<CheckedItem> items = new ArrayList<>(new StaticRules(kata, solutions).check(roots.lookedFor(kata)));
        items.forEach(listener::checked);
        List<KataProblem> problems = grader.problemsOf(kata);
        if (problems.isEmpty()) {
            items.addAll(graded(kata, spread(Trial.of(kata, solutions)), listener));
        }
        return new SelfCheckReport(kata.id(), items, problems);
    }

    private List<CheckedItem> graded(Kata kata, List<Trial> trials, SelfCheckListener listener) {
        List<CheckedItem> items = new ArrayList<>();
        ExecutorService graders = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<ItemResult>> results = trials.stream()
                    .map(trial -> graders.submit(() -> result(kata, trial)))
                    .toList();
            for (int i = 0; i < trials.size(); i++) {
                Subject subject = trials.get(i).subject();
                listener.grading(subject, i + 1, trials.size());
                CheckedItem item = new CheckedItem(subject, resultOf(results.get(i)));
                listener.checked(item);
                items.add(item);
            }
        } finally {
            graders.shutdownNow();
        }
        return items;
    }

    private static ItemResult resultOf(Future<ItemResult> grading) {
        try {
            return grading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a grading ended without an outcome", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while solutions were graded", e);
        }
    }

    private List<Trial> spread(List<Trial> trials) {
        int some = Math.min(most, trials.size());
        return IntStream.range(0, some)
                .mapToObj(i -> trials.get((2 * i + 1) * trials.size() / (2 * some)))
                .toList();
    }

    private ItemResult result(Kata kata, Trial trial) {
        return switch (source.read(trial.folder(), kata.facts())) {
            case SubmissionSource.Read.Complete(var submission) ->
                trial.claim().judge(grader.grade(kata, submission, GradingListener.NONE));
            case SubmissionSource.Read.Refused(var problems) ->
                trial.claim().judge(new Outcome.Rejected(new Reason.Refused(Cause.BAD_SOURCE, problems), List.of()));
            case SubmissionSource.Read.Unreadable(String why) ->
                new ItemResult.Wrong(why, trial.claim().declared());
        };
    }
}
