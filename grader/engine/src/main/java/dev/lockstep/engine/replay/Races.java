package dev.lockstep.engine.replay;

import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.SimThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the last access of each thread at each place, so that of a race both accesses can be told. */
final class Races {

    private final Map<Long, LastAccess> accesses = new HashMap<>();
    private final List<RaceSeen> seen = new ArrayList<>(0);
    private Result.@Nullable Race pending;

    /** The last access of a thread at a place: its stack, what it held, and the step. */
    record LastAccess(
            Throwable stack, List<Object> holds, @Nullable Noted step) {
        LastAccess {
            holds = List.copyOf(holds);
        }
    }

    /** Two accesses that nothing orders. */
    record RaceSeen(Result.Race race, @Nullable LastAccess earlier, LastAccess later) {

        /** Whether it is the check that accesses something of its own, and no line of the code under test. */
        boolean isOfCheck() {
            Noted step = later.step();
            return step != null && !step.inside && step.isAccess();
        }
    }

    /** A race is found; the access that shows it follows. */
    void found(Result.Race race) {
        pending = race;
    }

    /** A thread accesses a variable, as a part of {@code step}. */
    void accessed(SimThread thread, int site, @Nullable Noted step) {
        LastAccess last = new LastAccess(new Throwable("stack"), thread.locksHeld(), step);
        accesses.put(key(thread.id(), site), last);
        Result.Race race = pending;
        if (race != null && race.thread() == thread.id()) {
            seen.add(new RaceSeen(race, accesses.get(key(race.earlierThread(), race.earlierSite())), last));
            pending = null;
        }
    }

    private static long key(int thread, int site) {
        return ((long) thread << Integer.SIZE) | site;
    }

    /** All races, in the order in which they were found. */
    List<RaceSeen> seen() {
        return seen;
    }
}
