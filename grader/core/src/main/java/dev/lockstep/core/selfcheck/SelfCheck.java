package dev.lockstep.core.selfcheck;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.engine.Cause;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The catalogue's self-check: holds a kata's texts against the house rules, and the grader's answer to its starter and to each of
 * its solutions against what is declared.
 *
 * <p>As safe for use by several threads as the grader is.
 */
public final class SelfCheck {

    private final Gradings gradings;
    private final int most;

    /**
     * A self-check with one grader, which grades one submission after another.
     *
     * @param extraSolutionRoots as for {@link Gradings}
     */
    public SelfCheck(Grader grader, SubmissionSource source, List<Path> extraSolutionRoots) {
        this(new Gradings(grader, source, extraSolutionRoots));
    }

    public SelfCheck(Gradings gradings) {
        this(gradings, Integer.MAX_VALUE);
    }

    private SelfCheck(Gradings gradings, int most) {
        this.gradings = gradings;
        this.most = most;
    }

    /** The same with at most so many submissions of each kata, spread evenly over the starter and all solutions. */
    public SelfCheck sample(int mostOfEachKata) {
        return new SelfCheck(gradings, mostOfEachKata);
    }

    /**
     * The same with so many submissions of a kata graded at once, if the grader is safe for use by several threads.
     *
     * @param submissions at least 1
     */
    public SelfCheck atOnce(int submissions) {
        return new SelfCheck(gradings.atOnce(submissions), most);
    }

    /**
     * Checks one kata; the listener hears of its items in their order, however many are graded at once. Nothing is graded if the
     * kata's tests cannot be run.
     */
    public SelfCheckReport check(Kata kata, SelfCheckListener listener) {
        List<Solutions> solutions = gradings.solutionsOf(kata);
        List<CheckedItem> items = new ArrayList<>(rules(kata, solutions));
        items.forEach(listener::checked);
        List<KataProblem> problems = gradings.problemsOf(kata);
        if (problems.isEmpty()) {
            items.addAll(graded(kata, spread(Trial.of(kata, solutions)), listener));
        }
        return new SelfCheckReport(kata.id(), items, problems);
    }

    /** The beginning of a check that is done in parts: all but gradings, of which there are to be none if the tests cannot be run. */
    public SelfCheckReport begin(Kata kata) {
        return new SelfCheckReport(kata.id(), rules(kata, gradings.solutionsOf(kata)), gradings.problemsOf(kata));
    }

    /** How many further parts such a check has: one for the starter, and one for each solution. */
    public int parts(Kata kata) {
        return trials(kata).size();
    }

    /**
     * One of them.
     *
     * @param part counted from 0, in the order in which {@link #check} grades
     */
    public CheckedItem grade(Kata kata, int part) {
        Trial trial = trials(kata).get(part);
        return new CheckedItem(trial.subject(), result(kata, trial));
    }

    private List<Trial> trials(Kata kata) {
        return spread(Trial.of(kata, gradings.solutionsOf(kata)));
    }

    private List<CheckedItem> rules(Kata kata, List<Solutions> solutions) {
        return new StaticRules(kata, solutions).check(gradings.lookedFor(kata));
    }

    private List<CheckedItem> graded(Kata kata, List<Trial> trials, SelfCheckListener listener) {
        List<CheckedItem> items = new ArrayList<>();
        gradings.each(trials, trial -> result(kata, trial), new Gradings.Hearer<>() {
            @Override
            public void waiting(Trial trial, int number) {
                listener.grading(trial.subject(), number, trials.size());
            }

            @Override
            public void done(Trial trial, ItemResult result) {
                CheckedItem item = new CheckedItem(trial.subject(), result);
                listener.checked(item);
                items.add(item);
            }
        });
        return items;
    }

    private List<Trial> spread(List<Trial> trials) {
        int some = Math.min(most, trials.size());
        return IntStream.range(0, some)
                .mapToObj(i -> trials.get((2 * i + 1) * trials.size() / (2 * some)))
                .toList();
    }

    private ItemResult result(Kata kata, Trial trial) {
        return switch (gradings.read(trial.folder(), kata)) {
            case SubmissionSource.Read.Complete(var submission) ->
                trial.claim().judge(gradings.grade(kata, submission));
            case SubmissionSource.Read.Refused(var problems) ->
                trial.claim().judge(new Outcome.Rejected(new Reason.Refused(Cause.BAD_SOURCE, problems), List.of()));
            case SubmissionSource.Read.Unreadable(String why) ->
                new ItemResult.Wrong(why, trial.claim().declared());
        };
    }
}
