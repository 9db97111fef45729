package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Move;
import dev.lockstep.engine.explore.Question;
import dev.lockstep.engine.explore.Steered;
import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.trace.Position.Option;
import dev.lockstep.engine.trace.Position.Sort;
import dev.lockstep.engine.trace.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds out what can happen next in a play, by trying it: first what is usual, then what is rare. */
final class PlayOptions {

    private static final int MOST = 100;
    private static final int MOST_THEN = 3;

    private final Function<Move, Steered<PlaySight>> tries;
    private final Predicate<String> ofSubmission;
    private final List<Option> usual = new ArrayList<>();
    private final List<Option> rare = new ArrayList<>();

    /**
     * None yet.
     *
     * @param tries runs the play with one move more
     */
    PlayOptions(Function<Move, Steered<PlaySight>> tries, Predicate<String> ofSubmission) {
        this.tries = tries;
        this.ofSubmission = ofSubmission;
    }

    List<Option> all() {
        List<Option> all = new ArrayList<>(usual);
        all.addAll(rare);
        return all;
    }

    /** That a thread goes on, in each way in which it can. */
    void addThread(int thread) {
        Steered<PlaySight> run = tries.apply(new Move.Go(thread));
        List<Step> steps = told(run);
        usual.add(option(new Move.Go(thread), thread, Sort.THREAD, steps, words(thread, steps, run)));
        for (int i = 0; i < run.questions().size(); i++) {
            addAnswers(thread, steps, i, run.questions().get(i));
        }
    }

    private void addAnswers(int thread, List<Step> usually, int number, Question question) {
        for (int answer : answersTo(question).toArray()) {
            List<Integer> answers = new ArrayList<>(Collections.nCopies(number, 0));
            answers.add(answer);
            Move.Go move = new Move.Go(thread, answers);
            Sort sort = question.choice() == Choice.NOTIFIED_THREAD ? Sort.CHOICE : Sort.RARE;
            List<Option> kind = sort == Sort.CHOICE ? usual : rare;
            List<Step> steps = told(tries.apply(move));
            if (!wordsOf(steps).equals(wordsOf(usually)) && kind.size() < MOST) {
                kind.add(option(move, thread, sort, steps, otherWords(thread, usually, steps)));
            }
        }
    }

    /** Of how long a write is late, the longest is enough. */
    private static IntStream answersTo(Question question) {
        int last = question.alternatives() - 1;
        return question.choice() == Choice.LATE_WRITE ? IntStream.of(last) : IntStream.rangeClosed(1, last);
    }

    /** That the timer of a thread fires early. */
    void addTimer(int thread) {
        Move move = new Move.FireTimer();
        List<Step> steps = told(tries.apply(move));
        rare.add(option(move, thread, Sort.TIMER, steps, "is late: its time is up although others still run"));
    }

    private List<Step> told(Steered<PlaySight> run) {
        return new PlayTelling(run, ofSubmission).lastMove();
    }

    private static Option option(Move move, int thread, Sort sort, List<Step> steps, String words) {
        Optional<Step> first = firstOf(thread, steps);
        return new Option(
                move.text(),
                thread,
                sort,
                words,
                first.map(Step::kind).orElse(Step.Kind.THREAD),
                first.flatMap(Step::place),
                thenOf(thread, steps, words));
    }

    /** What follows the first step, until another thread goes on by itself. */
    private static List<String> thenOf(int thread, List<Step> steps, String words) {
        return steps.stream()
                .dropWhile(step -> step.thread() != thread)
                .skip(1)
                .takeWhile(step -> step.thread() == thread)
                .map(Step::words)
                .filter(then -> !words.contains(then))
                .limit(MOST_THEN)
                .toList();
    }

    private static Optional<Step> firstOf(int thread, List<Step> steps) {
        return steps.stream().filter(step -> step.thread() == thread).findFirst();
    }

    private static String words(int thread, List<Step> steps, Steered<PlaySight> run) {
        return firstOf(thread, steps)
                .map(Step::words)
                .orElseGet(() -> run.sight().hasEnded(thread) ? "ends" : "goes on");
    }

    /** What it does first, and where that is as usual, what comes of it. */
    private static String otherWords(int thread, List<Step> usually, List<Step> steps) {
        String first = firstOf(thread, steps).map(Step::words).orElse("goes on");
        return steps.stream()
                .map(Step::words)
                .filter(words -> !wordsOf(usually).contains(words))
                .findFirst()
                .filter(other -> !other.equals(first))
                .map(other -> first + ", and " + other)
                .orElse(first);
    }

    private static List<String> wordsOf(List<Step> steps) {
        return steps.stream().map(Step::words).toList();
    }
}
