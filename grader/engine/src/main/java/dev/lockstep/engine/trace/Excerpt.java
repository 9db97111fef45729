package dev.lockstep.engine.trace;

import dev.lockstep.engine.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * As much of a long interleaving as a person reads at once.
 *
 * <p>Its first steps and its last stay, then those that sentences name, then those by which threads wait and go on, then those near to where it is decided; all
 * others are folded.
 */
public final class Excerpt {

    private static final int AT_START = 4;

    private final Interleaving whole;
    private final List<Step> steps;
    private final List<Step> told = new ArrayList<>();
    private int folded;
    private int foldedThread;

    private Excerpt(Interleaving whole) {
        this.whole = whole;
        this.steps = whole.steps();
    }

    /**
     * The interleaving with so many steps beside the folded ones.
     *
     * @param most at least 8
     */
    public static Interleaving of(Interleaving whole, int most) {
        if (most < 2 * AT_START) {
            throw new IllegalArgumentException("expected room for at least 8 steps, got " + most);
        }
        Excerpt excerpt = new Excerpt(whole);
        return excerpt.shown().count() <= most ? whole : excerpt.with(excerpt.kept(most));
    }

    private IntStream shown() {
        return IntStream.range(0, steps.size()).filter(i -> steps.get(i).kind() != Step.Kind.FOLDED);
    }

    private BitSet kept(int most) {
        BitSet kept = new BitSet();
        shown().limit(AT_START).forEach(kept::set);
        shown().max().ifPresent(kept::set);
        shown().filter(i -> steps.get(i).moment().role() != Moment.Role.NONE)
                .limit(most - kept.cardinality())
                .forEach(kept::set);
        int decided = decided();
        List<Integer> others = shown().filter(i -> !kept.get(i))
                .boxed()
                .sorted(Comparator.comparingInt(i -> Math.abs(i - decided)))
                .toList();
        int turns = (most - kept.cardinality()) / 2;
        others.stream().filter(i -> isTurn(steps.get(i))).limit(turns).forEach(kept::set);
        others.stream()
                .filter(i -> !kept.get(i))
                .limit(most - kept.cardinality())
                .toList()
                .forEach(kept::set);
        return kept;
    }

    /** What is late is so when time passes; of all else the end tells most. */
    private int decided() {
        Cause cause = whole.finding().cause();
        int at = steps.size();
        Duration longest = Duration.ZERO;
        for (int i = 1; i < steps.size() && (cause == Cause.LATE || cause == Cause.SERIALISED); i++) {
            Duration passed = steps.get(i).time().minus(steps.get(i - 1).time());
            if (passed.compareTo(longest) > 0) {
                longest = passed;
                at = i;
            }
        }
        return at;
    }

    private static boolean isTurn(Step step) {
        return switch (step.kind()) {
            case WAIT, WAKE, SIGNAL, FAIL -> true;
            case READ, WRITE, LOCK, UNLOCK, CALL, THREAD, FOLDED -> false;
        };
    }

    private Interleaving with(BitSet kept) {
        List<Lane> lanes = whole.threads().stream()
                .filter(lane -> kept.stream().anyMatch(i -> steps.get(i).thread() == lane.number()))
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            if (kept.get(i) || isEndless(i)) {
                endFold(lanes);
                told.add(steps.get(i));
            } else {
                fold(steps.get(i));
            }
        }
        endFold(lanes);
        return new Interleaving(whole.headline(), whole.explanation(), lanes, told, whole.finding());
    }

    /** What ends with a fold has no end: the fold says so. */
    private boolean isEndless(int index) {
        return index == steps.size() - 1 && steps.get(index).kind() == Step.Kind.FOLDED;
    }

    private void fold(Step step) {
        foldedThread = folded == 0 || foldedThread == step.thread() ? step.thread() : Step.SEVERAL;
        folded += Math.max(1, step.folded());
    }

    private void endFold(List<Lane> lanes) {
        if (folded > 0) {
            String words = folded == 1 ? "… 1 step" : "… %,d steps".formatted(folded);
            int thread = lanes.stream().anyMatch(lane -> lane.number() == foldedThread) ? foldedThread : Step.SEVERAL;
            Duration time = told.isEmpty() ? Duration.ZERO : told.getLast().time();
            told.add(new Step(thread, Step.Kind.FOLDED, words, Optional.empty(), List.of(), time, true, folded));
        }
        folded = 0;
    }
}
