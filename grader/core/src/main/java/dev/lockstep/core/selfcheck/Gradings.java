package dev.lockstep.core.selfcheck;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.submission.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Finds the solutions of katas, makes submissions of them, and has these graded, several at once.
 *
 * <p>As safe for use by several threads as the grader is.
 */
public final class Gradings {

    private final Grader grader;
    private final SubmissionSource source;
    private final SolutionRoots roots;
    private final int atOnce;

    /**
     * Gradings by one grader, one after another.
     *
     * @param extraSolutionRoots where solutions are looked for, in a folder named like the kata, beside {@code
     *     <kata's folder>/../../solutions}, which is looked into if the kata is in a folder named katas. What is found in several
     *     places counts together
     */
    public Gradings(Grader grader, SubmissionSource source, List<Path> extraSolutionRoots) {
        this(grader, source, new SolutionRoots(extraSolutionRoots), 1);
    }

    private Gradings(Grader grader, SubmissionSource source, SolutionRoots roots, int atOnce) {
        this.grader = grader;
        this.source = source;
        this.roots = roots;
        this.atOnce = atOnce;
    }

    /**
     * The same with so many submissions graded at once, if the grader is safe for use by several threads.
     *
     * @param submissions at least 1
     */
    public Gradings atOnce(int submissions) {
        return new Gradings(grader, source, roots, submissions);
    }

    /** The solutions from every root that has some for this kata. */
    public List<Solutions> solutionsOf(Kata kata) {
        return roots.solutionsOf(kata);
    }

    /** The folders in which solutions of this kata are looked for, whether or not they are there. */
    List<Path> lookedFor(Kata kata) {
        return roots.lookedFor(kata);
    }

    /** What keeps this kata's own tests from being run; empty if nothing does. */
    List<KataProblem> problemsOf(Kata kata) {
        return grader.problemsOf(kata);
    }

    public SubmissionSource.Read read(Path folder, Kata kata) {
        return source.read(folder, kata.facts());
    }

    public Outcome grade(Kata kata, Submission submission) {
        return grader.grade(kata, submission, GradingListener.NONE);
    }

    /** Hears of results in the order of what they are results of; called on the thread that waits for them. */
    public interface Hearer<T, R> {

        /** The next thing is waited for, as number {@code number}, from 1. */
        default void waiting(T thing, int number) {}

        void done(T thing, R result);
    }

    /** Does something for each of the things, several at once, and tells the results in the things' order. */
    public <T, R> void each(List<T> things, Function<T, R> work, Hearer<T, R> hearer) {
        ExecutorService graders = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<R>> results = things.stream()
                    .map(thing -> graders.submit(() -> work.apply(thing)))
                    .toList();
            for (int i = 0; i < things.size(); i++) {
                hearer.waiting(things.get(i), i + 1);
                hearer.done(things.get(i), resultOf(results.get(i)));
            }
        } finally {
            graders.shutdownNow();
        }
    }

    private static <R> R resultOf(Future<R> grading) {
        try {
            return grading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a grading ended without an outcome", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while solutions were graded", e);
        }
    }
}
