package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The accesses to one variable that are more than plain, by which threads may talk: the last of each thread, by kind.
 *
 * <p>One that comes before another of the same kind, or before a write, says nothing that the later one does not say.
 */
final class StrongAccesses {

    private static final int ENTRY = 4;

    /** Four numbers each: thread, tick, site, and 1 for a write. */
    private int[] entries = new int[2 * ENTRY];

    private int size;

    /** One access. */
    record Access(int thread, int site, boolean writes) {}

    void add(SimThread thread, int site, boolean write) {
        int kept = 0;
        for (int at = 0; at < size; at += ENTRY) {
            boolean covered = (write || entries[at + 3] == 0) && isBefore(at, thread);
            if (!covered) {
                System.arraycopy(entries, at, entries, kept, ENTRY);
                kept += ENTRY;
            }
        }
        if (kept == entries.length) {
            entries = Arrays.copyOf(entries, 2 * kept);
        }
        entries[kept] = thread.id;
        entries[kept + 1] = thread.clock.of(thread.id);
        entries[kept + 2] = site;
        entries[kept + 3] = write ? 1 : 0;
        size = kept + ENTRY;
    }

    private boolean isBefore(int at, SimThread thread) {
        return entries[at] == thread.id || entries[at + 1] <= thread.clock.of(entries[at]);
    }

    /** Those of other threads that a plain access of {@code thread} conflicts with and does not come after. */
    List<Access> unorderedWith(SimThread thread, boolean write) {
        List<Access> found = new ArrayList<>(0);
        for (int at = 0; at < size; at += ENTRY) {
            boolean writes = entries[at + 3] == 1;
            if ((write || writes) && !isBefore(at, thread)) {
                found.add(new Access(entries[at], entries[at + 2], writes));
            }
        }
        return found;
    }
}
