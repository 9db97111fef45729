package dev.lockstep.engine.replay;

import java.util.BitSet;
import java.util.List;

/** Decides which steps somebody sees who plays the scheduler: what the code under test does, and how threads begin, wait and end. */
final class PlaySteps {

    private PlaySteps() {}

    /** Those of {@code all} that come after the one with this number. */
    static BitSet of(List<Noted> all, int from) {
        BitSet told = new BitSet(all.size());
        for (int i = 0; i < all.size(); i++) {
            told.set(i, all.get(i).order > from && isTold(all.get(i)));
        }
        return told;
    }

    /** What the check does with variables and locks of its own is nobody's business. */
    static boolean isTold(Noted step) {
        return switch (step.sort) {
            case READ, WRITE, ENTER, EXIT, SLEEP, NOTIFY_NOBODY -> step.inside;
            case CALL -> step.inside && (!LockWords.isCallOfLock(step) || failed(step));
            case RETURN -> step.call != null && (step.hasResult() || !step.wakes.isEmpty()) && isTold(step.call);
            case FILL -> false;
            case WAIT,
                    WAKE,
                    WAKE_SPURIOUSLY,
                    NOTIFY,
                    NOTIFY_ALL,
                    STOPPED_AT_MONITOR,
                    PARKED,
                    START,
                    JOIN,
                    JOINED,
                    INTERRUPT,
                    TIMED_OUT,
                    EARLY_TIMER,
                    WEAK_FAILURE,
                    WRITE_DELAYED,
                    WRITE_ARRIVES,
                    CALLED_BY_CHECK,
                    DIED -> true;
        };
    }

    /** A call that got a lock is told as that. */
    private static boolean failed(Noted call) {
        return call.thrown != null || Boolean.FALSE.equals(call.value);
    }
}
