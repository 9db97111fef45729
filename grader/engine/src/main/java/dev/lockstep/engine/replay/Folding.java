package dev.lockstep.engine.replay;

import dev.lockstep.engine.trace.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Leaves steps out that do not matter, and says how many they were. */
final class Folding {

    private static final int MOST_AT_START = 12;

    private final Notes notes;
    private final List<Noted> all;
    private final int most;
    private final int endless;
    private final List<Step> steps = new ArrayList<>();
    private int folded;
    private int foldedThread;

    /**
     * Prepares folding.
     *
     * @param most how many steps are shown at most
     * @param endless how many steps were run of an execution that never ends; 0 if it has an end
     */
    Folding(Notes notes, List<Noted> all, int most, int endless) {
        this.notes = notes;
        this.all = all;
        this.most = most;
        this.endless = endless;
    }

    /** The steps of which {@code matter} is true, with folds between them. */
    List<Step> fold(BitSet matter, Wording wording) {
        BitSet shown = limited(matter);
        for (int i = 0; i < all.size(); i++) {
            if (i == notes.omittedAfter() && notes.omitted() > 0) {
                skip(notes.omitted(), Step.SEVERAL);
            }
            if (shown.get(i)) {
                endFold();
                steps.add(wording.step(all.get(i)));
            } else if (all.get(i).inside) {
                skip(1, all.get(i).thread);
            }
        }
        if (endless > 0) {
            goesOn();
        } else {
            endFold();
        }
        return steps;
    }

    private void goesOn() {
        Duration time = steps.isEmpty() ? Duration.ZERO : steps.getLast().time();
        steps.add(new Step(
                Step.SEVERAL,
                Step.Kind.FOLDED,
                "… and so on, for ever",
                Optional.empty(),
                List.of(),
                time,
                true,
                endless));
    }

    /** Of very many steps the first and the last. */
    private BitSet limited(BitSet matter) {
        int count = matter.cardinality();
        BitSet shown = (BitSet) matter.clone();
        int seen = 0;
        for (int i = matter.nextSetBit(0); i >= 0 && count > most; i = matter.nextSetBit(i + 1)) {
            boolean middle = seen >= MOST_AT_START && seen < count - (most - MOST_AT_START);
            shown.set(i, !middle);
            seen++;
        }
        return shown;
    }

    private void skip(int number, int thread) {
        foldedThread = folded == 0 || foldedThread == thread ? thread : Step.SEVERAL;
        folded += number;
    }

    private void endFold() {
        if (folded > 0) {
            String words = folded == 1 ? "… 1 step" : "… %,d steps".formatted(folded);
            Duration time = steps.isEmpty() ? Duration.ZERO : steps.getLast().time();
            steps.add(new Step(foldedThread, Step.Kind.FOLDED, words, Optional.empty(), List.of(), time, true, folded));
        }
        folded = 0;
    }
}
