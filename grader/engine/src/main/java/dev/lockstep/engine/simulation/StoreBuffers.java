package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.List;

/** Which writes in release or opaque mode become visible to other threads later than to their own, and until when. */
final class StoreBuffers {

    /** A write is delayed for 4, 16 or 64 points of its thread. */
    private static final int ALTERNATIVES = 4;

    /** At most for so many steps of all: whoever waits for a write sees it. */
    private static final int MOST_STEPS = 256;

    private final Simulation simulation;
    private final List<SimThread> users = new ArrayList<>(0);
    private int left;
    private boolean asked;

    StoreBuffers(Simulation simulation) {
        this.simulation = simulation;
        this.left = simulation.options.rare().lateWrites();
    }

    /** Whether there was a write that may be late, be it now or not. */
    boolean wereAsked() {
        return asked;
    }

    /** Whether {@code thread}, which is about to write, keeps that to itself for a while. */
    boolean delay(SimThread thread, Variable variable, AccessMode mode) {
        if (mode == AccessMode.PLAIN || mode == AccessMode.VOLATILE || simulation.runnables.size() < 2) {
            return false;
        }
        asked = true;
        StoreBuffer buffer = thread.storeBuffer;
        if (buffer != null && !buffer.isEmpty()) {
            buffer.follow(variable, mode);
            return true;
        }
        int chosen = left == 0 ? 0 : simulation.strategy.choose(Choice.LATE_WRITE, thread, ALTERNATIVES);
        if (chosen == 0) {
            return false;
        }
        left--;
        bufferOf(thread)
                .begin(variable, mode, thread.points + (1 << (2 * chosen)), simulation.scheduler.steps() + MOST_STEPS);
        return true;
    }

    private StoreBuffer bufferOf(SimThread thread) {
        StoreBuffer buffer = thread.storeBuffer;
        if (buffer == null) {
            buffer = new StoreBuffer(thread);
            thread.storeBuffer = buffer;
            users.add(thread);
        }
        return buffer;
    }

    /** Lets those writes arrive that were kept for long enough when the execution has so many steps. */
    void age(int steps) {
        for (int i = 0; i < users.size(); i++) {
            StoreBuffer buffer = users.get(i).storeBuffer;
            if (buffer != null) {
                buffer.age(steps);
            }
        }
    }
}
