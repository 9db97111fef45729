package dev.lockstep.engine.replay;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A round of steps that an execution without an end goes through again and again: after it everything is as it was before.
 *
 * @param steps the indexes of the steps of one round
 * @param times how many such rounds were seen
 */
record Rounds(List<Integer> steps, int times) {

    /** The most steps that are shown with one. */
    static final int MOST_SHOWN = RoundSearch.LONGEST + 8;

    private static final int SHOWN_BEFORE = 8;

    /** The shortest round among {@code matter}, indexes of {@code all}, in which every thread takes part that still runs; if there is one. */
    static Optional<Rounds> in(List<Noted> all, BitSet matter) {
        return new RoundSearch(all, matter.stream().toArray()).shortest();
    }

    /** Leaves in {@code matter} how it began, and one round. */
    void keepOne(BitSet matter) {
        BitSet kept = new BitSet();
        matter.stream()
                .filter(step -> step < steps.getFirst())
                .limit(SHOWN_BEFORE)
                .forEach(kept::set);
        steps.forEach(kept::set);
        matter.clear();
        matter.or(kept);
    }

    /** What stands in the place of all further rounds. */
    String words() {
        String these = steps.size() == 1 ? "this step" : "these %d steps".formatted(steps.size());
        return "… %s again and again, for ever (seen %,d times)".formatted(these, times);
    }
}
