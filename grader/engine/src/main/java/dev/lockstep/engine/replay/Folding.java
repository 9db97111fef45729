package dev.lockstep.engine.replay;

import dev.lockstep.engine.trace.Moment;
import dev.lockstep.engine.trace.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Leaves steps out that do not matter, and says how many they were. */
final class Folding {

    private final Notes notes;
    private final List<Noted> all;
    private final Predicate<Noted> counts;
    private final Shortening shortening;
    private final int decided;
    private int endless;
    private String endlessWords = "";
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Moments moments;
    private int folded;
    private int foldedThread;

    /**
     * Prepares folding.
     *
     * @param counts whether a step is counted where it is not shown
     * @param most how many steps are shown at most
     * @param decided near which of {@code all} it is decided what happens; what is far from it goes first
     */
    Folding(Notes notes, List<Noted> all, Predicate<Noted> counts, int most, int decided) {
        this.notes = notes;
        this.all = all;
        this.counts = counts;
        this.shortening = new Shortening(all, most);
        this.decided = decided;
    }

    /** Of an execution that never ends: how many steps of it were run, and what stands for them. */
    Folding withoutEnd(int ran, String words) {
        endless = ran;
        endlessWords = words;
        return this;
    }

    /** The steps of which {@code matter} is true, with folds between them; {@code race} is what they are about, if that is a race. */
    List<Step> fold(BitSet matter, Wording wording, Races.@Nullable RaceSeen race) {
        BitSet shown = shortening.of(matter, decided);
        Ends.settle(all, shown);
        Moments known = new Moments(shown.stream().mapToObj(all::get).toList(), wording, race);
        moments = known;
        for (int i = 0; i < all.size(); i++) {
            if (i == notes.omittedAfter() && notes.omitted() > 0) {
                skip(notes.omitted(), Step.SEVERAL);
                known.forget();
            }
            known.pass(all.get(i));
            if (shown.get(i)) {
                endFold();
                steps.add(wording.step(all.get(i)).at(known.after(all.get(i))));
            } else if (counts.test(all.get(i))) {
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

    /** What is known after all steps that were folded, and these more. */
    Moment afterAll(List<Noted> more) {
        Moments known = moments;
        if (known == null) {
            return Moment.UNKNOWN;
        }
        more.forEach(known::pass);
        return known.now();
    }

    private void goesOn() {
        Duration time = steps.isEmpty() ? Duration.ZERO : steps.getLast().time();
        steps.add(new Step(
                Step.SEVERAL, Step.Kind.FOLDED, endlessWords, Optional.empty(), List.of(), time, true, endless));
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
