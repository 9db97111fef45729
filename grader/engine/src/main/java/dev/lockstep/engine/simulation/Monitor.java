package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The monitor of one object: its owner, who wants to enter, and who waits for a notification (JLS 17.1 and 17.2). */
final class Monitor {

    final Object object;
    final VectorClock released = new VectorClock();
    final List<SimThread> entering = new ArrayList<>(2);
    final List<SimThread> waitSet = new ArrayList<>(2);

    @Nullable
    SimThread owner;

    int entries;
    int ownerSite;

    Monitor(Object object) {
        this.object = object;
    }

    boolean isFreeFor(SimThread thread) {
        return owner == null || owner == thread;
    }
}
