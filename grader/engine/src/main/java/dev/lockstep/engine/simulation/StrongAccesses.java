package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.List;

/** The accesses to one variable that are more than plain, by which threads may talk: the last of each thread, by kind. */
final class StrongAccesses {

    private final List<Access> last = new ArrayList<>(4);

    /** One access, at a tick of its thread. */
    record Access(int thread, int tick, int site, boolean writes) {}

    void add(SimThread thread, int site, boolean write) {
        last.removeIf(access -> access.thread == thread.id && access.writes == write);
        last.add(new Access(thread.id, thread.clock.of(thread.id), site, write));
    }

    /** Those of other threads that a plain access of {@code thread} conflicts with and does not come after. */
    List<Access> unorderedWith(SimThread thread, boolean write) {
        return last.stream()
                .filter(access -> (write || access.writes)
                        && access.thread != thread.id
                        && access.tick > thread.clock.of(access.thread))
                .toList();
    }
}
