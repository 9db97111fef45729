package dev.lockstep.engine.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field or array element, with its last accesses as far as happens-before needs them.
 *
 * <p>After Flanagan and Freund, "FastTrack: efficient and precise dynamic race detection" (2009): the last write and the last
 * read are epochs; reads that are not ordered among each other spill over into a list.
 */
final class Variable {

    /** The number of the object that it belongs to; 0 for statics. */
    final long owner;

    final long location;

    /** Where in which array it is; null for a field. */
    final ArrayVariables.@Nullable Element element;

    int writer = -1;
    int writeTick;
    int writeSite;

    int reader = -1;
    int readTick;
    int readSite;

    /** Triples of thread, tick and site, once reads are not ordered. */
    int @Nullable [] reads;

    int readCount;

    /** Reads of which nobody knows yet whether they count: see {@link OptimisticReads}. */
    @Nullable
    List<OptimisticReads.Read> optimistic;

    /** Accesses through handles that are more than plain; null if there were none. */
    @Nullable
    StrongAccesses strong;

    private @Nullable Released released;

    Variable(long owner, long location) {
        this(owner, location, null);
    }

    Variable(long owner, long location, ArrayVariables.@Nullable Element element) {
        this.owner = owner;
        this.location = location;
        this.element = element;
    }

    /** What was released through it. */
    Released released() {
        Released found = released;
        if (found == null) {
            found = new Released();
            released = found;
        }
        return found;
    }

    /** All that was released through it; null if nothing was. */
    @Nullable
    VectorClock releasedToAll() {
        return released == null ? null : released.all();
    }
}
