package dev.lockstep.engine.explore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in memory, or a lock: which steps used it last. */
final class Place {

    private @Nullable TakenStep lastWrite;
    private final List<TakenStep> readsSince = new ArrayList<>(2);
    private @Nullable TakenStep lastAcquire;
    private int @Nullable [] released;

    /** The step that took it last, if it is a lock. */
    @Nullable
    TakenStep lastAcquire() {
        return lastAcquire;
    }

    /** Orders {@code step} after those of which it depends for what it does here; {@code races} gets those that could have come later. */
    void order(TakenStep step, int index, List<TakenStep> races) {
        Footprint footprint = step.footprint;
        if (footprint.isAcquire(index)) {
            acquire(step, races);
        } else if (!footprint.isRelease(index)) {
            access(step, footprint.isWrite(index), races);
        }
    }

    private void acquire(TakenStep step, List<TakenStep> races) {
        TakenStep before = lastAcquire;
        if (before != null && !before.isBefore(step)) {
            races.add(before);
        }
        if (released != null) {
            step.comesAfter(released);
        }
    }

    private void access(TakenStep step, boolean write, List<TakenStep> races) {
        int[] known = step.clock();
        TakenStep written = lastWrite;
        if (written != null && !written.isBefore(known)) {
            races.add(written);
            step.comesAfter(written.clock());
        }
        if (write) {
            for (TakenStep read : readsSince) {
                if (!read.isBefore(known)) {
                    races.add(read);
                    step.comesAfter(read.clock());
                }
            }
        }
    }

    /** Remembers what {@code step}, which has ended, did here. */
    void remember(TakenStep step, int index) {
        Footprint footprint = step.footprint;
        if (footprint.isAcquire(index)) {
            lastAcquire = step;
        } else if (footprint.isRelease(index)) {
            released = step.clock();
        } else if (footprint.isWrite(index)) {
            lastWrite = step;
            readsSince.clear();
        } else if (!readsSince.contains(step)) {
            readsSince.add(step);
        }
    }
}
