package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out some of the steps that matter, where they are more than anybody reads.
 *
 * <p>First go calls of the check in which nothing shown happens. Of the others stay the first, the last, those by which threads wait
 * or go on, and those near to where it is decided.
 */
final class Shortening {

    private static final int MOST_AT_START = 12;
    private static final int MOST_AT_END = 6;

    private final List<Noted> all;
    private final int most;

    Shortening(List<Noted> all, int most) {
        this.all = all;
        this.most = most;
    }

    /** Those of {@code matter} that are shown; {@code decided} is the index near which it is decided. */
    BitSet of(BitSet matter, int decided) {
        BitSet shown = (BitSet) matter.clone();
        if (shown.cardinality() > most) {
            leaveOutEmptyCalls(shown);
        }
        return shown.cardinality() > most ? chosen(shown, decided) : shown;
    }

    /** Of those that each thread made last it cannot be told what would have happened in them: they stay. */
    private void leaveOutEmptyCalls(BitSet shown) {
        int[] indexes = shown.stream().toArray();
        Map<Integer, Integer> pending = new HashMap<>();
        for (int index : indexes) {
            Noted step = all.get(index);
            Integer before = pending.remove(step.thread);
            boolean isEnd = step.call != null && step.thrown == null;
            if (before != null && (step.sort == Sort.CALLED_BY_CHECK || (isEnd && step.call == all.get(before)))) {
                shown.clear(before);
                if (isEnd) {
                    shown.clear(index);
                }
            }
            if (step.sort == Sort.CALLED_BY_CHECK && step.thrown == null) {
                pending.put(step.thread, index);
            }
        }
    }

    private BitSet chosen(BitSet shown, int decided) {
        int[] indexes = shown.stream().toArray();
        BitSet kept = new BitSet();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < indexes.length; i++) {
            if (i < MOST_AT_START || i >= indexes.length - MOST_AT_END) {
                kept.set(indexes[i]);
            } else {
                others.add(indexes[i]);
            }
        }
        int left = most - kept.cardinality();
        Comparator<Integer> nearest = Comparator.comparingInt(index -> Math.abs(index - decided));
        others.stream()
                .filter(index -> isTurn(all.get(index)))
                .sorted(nearest)
                .limit(left / 2)
                .forEach(kept::set);
        others.stream()
                .filter(index -> !kept.get(index))
                .sorted(nearest)
                .limit(most - kept.cardinality())
                .forEach(kept::set);
        return kept;
    }

    /** Whether a thread stops, goes on, or lets another one go on; or a call fails. */
    private static boolean isTurn(Noted step) {
        return switch (step.sort) {
            case WAIT,
                    WAKE,
                    WAKE_SPURIOUSLY,
                    NOTIFY,
                    NOTIFY_NOBODY,
                    NOTIFY_ALL,
                    STOPPED_AT_MONITOR,
                    PARKED,
                    INTERRUPT,
                    TIMED_OUT,
                    EARLY_TIMER,
                    WEAK_FAILURE,
                    WRITE_DELAYED,
                    WRITE_ARRIVES,
                    DIED -> true;
            case CALL, CALLED_BY_CHECK, RETURN -> step.thrown != null;
            case READ, WRITE, FILL, ENTER, EXIT, START, JOIN, JOINED, SLEEP -> false;
        };
    }
}
