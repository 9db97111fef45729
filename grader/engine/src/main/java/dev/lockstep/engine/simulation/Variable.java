package dev.lockstep.engine.simulation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field or array element, with its last accesses as far as happens-before needs them.
 *
 * <p>After Flanagan and Freund, "FastTrack: efficient and precise dynamic race detection" (2009): the last write and the last
 * read are epochs; reads that are not ordered among each other spill over into a list.
 */
final class Variable {

    /** The length of an entry in {@link #reads}. */
    static final int READ_ENTRY = 3;

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

    /** Which element it is, in words; empty if it is a field. */
    String elementInWords() {
        return element == null ? "" : element.words();
    }

    /** Whether {@code thread} uses an object whose making did not happen before. */
    boolean isUnpublishedTo(SimThread thread) {
        if (element != null && !element.array().isShown()) {
            return false;
        }
        List<SimThread> threads = thread.simulation.threads();
        int maker = SimThread.makerOf(owner);
        return maker >= 0
                && maker != thread.id
                && maker < threads.size()
                && threads.get(maker).tickOf(owner) > thread.clock.of(maker);
    }

    /** Notes a plain write of {@code thread}, after which older accesses need not be known any more. */
    void writtenBy(SimThread thread, int site) {
        writer = thread.id;
        writeTick = thread.clock.of(thread.id);
        writeSite = site;
        reader = -1;
        readCount = 0;
    }

    /** Notes a plain read of {@code thread}. */
    void readBy(SimThread thread, int site) {
        int tick = thread.clock.of(thread.id);
        if (readCount > 0) {
            addRead(thread.id, tick, site);
        } else if (reader < 0 || reader == thread.id || readTick <= thread.clock.of(reader)) {
            reader = thread.id;
            readTick = tick;
            readSite = site;
        } else {
            addRead(reader, readTick, readSite);
            addRead(thread.id, tick, site);
        }
    }

    private void addRead(int thread, int tick, int site) {
        int[] all = reads == null ? new int[4 * READ_ENTRY] : reads;
        int at = 0;
        while (at < readCount && all[READ_ENTRY * at] != thread) {
            at++;
        }
        if (READ_ENTRY * at == all.length) {
            all = Arrays.copyOf(all, 2 * all.length);
        }
        all[READ_ENTRY * at] = thread;
        all[READ_ENTRY * at + 1] = tick;
        all[READ_ENTRY * at + 2] = site;
        reads = all;
        readCount = Math.max(readCount, at + 1);
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
