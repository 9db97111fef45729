package dev.lockstep.engine.replay;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.simulation.Limits;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What is particular about executions that never end: hundreds of thousands of steps, and nothing new in them. */
final class Endless {

    private static final List<Limits> SOON_SEEN =
            List.of(Limits.USUAL.impatient().within(1_500), Limits.USUAL.impatient());

    private static final Set<Cause> CAUSES = Set.of(Cause.SPIN, Cause.LIVELOCK);
    private static final int LONGEST_ROUND = 40;
    private static final int FEWEST_ROUNDS = 3;

    private Endless() {}

    static boolean is(Finding finding) {
        return CAUSES.contains(finding.cause());
    }

    /** Threads that are left behind may wait or run for ever. */
    private static boolean mayBe(Finding finding) {
        return is(finding) || finding.cause() == Cause.THREAD_LEAK;
    }

    /** Limits within which it is seen hundreds of times sooner that an execution has no end, the first best; none for other findings. */
    static List<Limits> soonSeen(Finding finding) {
        return mayBe(finding) ? SOON_SEEN : List.of();
    }

    /** Takes out of {@code matter} what is done again and again, in rounds of the same steps: only the first round stays. */
    static void keepFirstRounds(List<Noted> all, BitSet matter) {
        int[] steps = matter.stream().toArray();
        int i = 0;
        while (i < steps.length) {
            int length = roundAt(i, steps, all);
            int end = i + length;
            while (length > 0 && repeats(end, length, steps, all)) {
                for (int j = 0; j < length; j++) {
                    matter.clear(steps[end + j]);
                }
                end += length;
            }
            i = Math.max(i + 1, end);
        }
    }

    /** How many steps the round has that begins here and is gone through several times; 0 if there is none. */
    private static int roundAt(int start, int[] steps, List<Noted> all) {
        for (int length = 1; length <= LONGEST_ROUND; length++) {
            int rounds = 1;
            while (rounds < FEWEST_ROUNDS && repeats(start + rounds * length, length, steps, all)) {
                rounds++;
            }
            if (rounds == FEWEST_ROUNDS) {
                return length;
            }
        }
        return 0;
    }

    /** Whether the steps from {@code start} on are those before it once more. */
    private static boolean repeats(int start, int length, int[] steps, List<Noted> all) {
        if (start + length > steps.length) {
            return false;
        }
        for (int i = start; i < start + length; i++) {
            if (!same(all.get(steps[i]), all.get(steps[i - length]))) {
                return false;
            }
        }
        return true;
    }

    /** The values may be others: a loop that counts is a loop. */
    private static boolean same(Noted one, Noted other) {
        return one.thread == other.thread && one.site == other.site && one.sort == other.sort;
    }
}
