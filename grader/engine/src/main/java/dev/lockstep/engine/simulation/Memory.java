package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shared memory as the Java Memory Model sees it: which accesses are ordered by happens-before (JLS 17.4.5), and which are not.
 *
 * <p>Values are those of the real heap; what is kept here is who knows of which access.
 */
public final class Memory {

    private static final int READ_ENTRY = 3;

    private final Simulation simulation;
    private final List<Result.Race> races = new ArrayList<>(0);
    private @Nullable Variable[] statics = new Variable[16];

    Memory(Simulation simulation) {
        this.simulation = simulation;
    }

    List<Result.Race> races() {
        return races;
    }

    Variable staticVariable(int field) {
        if (field >= statics.length) {
            statics = Arrays.copyOf(statics, Math.max(field + 1, 2 * statics.length));
        }
        Variable found = statics[field];
        if (found == null) {
            found = new Variable(0, Locations.of(-2, field));
            statics[field] = found;
        }
        return found;
    }

    void plain(SimThread thread, Variable variable, int site, boolean write) {
        simulation.strategy.accessed(thread, variable.location, write);
        checkAgainstWrite(thread, variable, site, write);
        if (write) {
            checkAgainstReads(thread, variable, site);
            variable.writer = thread.id;
            variable.writeTick = thread.clock.of(thread.id);
            variable.writeSite = site;
            variable.reader = -1;
            variable.readCount = 0;
        } else {
            remember(thread, variable, site);
        }
    }

    private void checkAgainstWrite(SimThread thread, Variable variable, int site, boolean write) {
        int writer = variable.writer;
        if (writer >= 0 && writer != thread.id && variable.writeTick > thread.clock.of(writer)) {
            race(
                    thread,
                    new Result.Race(
                            writer, variable.writeSite, true, thread.id, site, write, isUnpublished(thread, variable)));
        }
    }

    private void checkAgainstReads(SimThread thread, Variable variable, int site) {
        if (variable.readCount > 0 && variable.reads != null) {
            int[] reads = variable.reads;
            for (int i = 0; i < variable.readCount; i++) {
                int at = READ_ENTRY * i;
                checkAgainstRead(thread, variable, reads[at], reads[at + 1], reads[at + 2], site);
            }
        } else if (variable.reader >= 0) {
            checkAgainstRead(thread, variable, variable.reader, variable.readTick, variable.readSite, site);
        }
    }

    private void checkAgainstRead(SimThread thread, Variable variable, int reader, int tick, int readSite, int site) {
        if (reader != thread.id && tick > thread.clock.of(reader)) {
            race(
                    thread,
                    new Result.Race(reader, readSite, false, thread.id, site, true, isUnpublished(thread, variable)));
        }
    }

    /** Whether {@code thread} uses an object whose making did not happen before. */
    private boolean isUnpublished(SimThread thread, Variable variable) {
        int maker = SimThread.makerOf(variable.owner);
        return maker >= 0
                && maker != thread.id
                && maker < simulation.threads().size()
                && simulation.threads().get(maker).tickOf(variable.owner) > thread.clock.of(maker);
    }

    private void remember(SimThread thread, Variable variable, int site) {
        int tick = thread.clock.of(thread.id);
        if (variable.readCount > 0) {
            addRead(variable, thread.id, tick, site);
        } else if (variable.reader < 0
                || variable.reader == thread.id
                || variable.readTick <= thread.clock.of(variable.reader)) {
            variable.reader = thread.id;
            variable.readTick = tick;
            variable.readSite = site;
        } else {
            addRead(variable, variable.reader, variable.readTick, variable.readSite);
            addRead(variable, thread.id, tick, site);
        }
    }

    private static void addRead(Variable variable, int thread, int tick, int site) {
        int[] reads = variable.reads == null ? new int[4 * READ_ENTRY] : variable.reads;
        int at = 0;
        while (at < variable.readCount && reads[READ_ENTRY * at] != thread) {
            at++;
        }
        if (READ_ENTRY * at == reads.length) {
            reads = Arrays.copyOf(reads, 2 * reads.length);
        }
        reads[READ_ENTRY * at] = thread;
        reads[READ_ENTRY * at + 1] = tick;
        reads[READ_ENTRY * at + 2] = site;
        variable.reads = reads;
        variable.readCount = Math.max(variable.readCount, at + 1);
    }

    private void race(SimThread thread, Result.Race race) {
        Observer observer = simulation.observer();
        if (observer != null) {
            observer.race(thread, race);
        }
        if (!races.contains(race)) {
            races.add(race);
        }
    }

    // ---- what orders accesses

    void volatileRead(SimThread thread, Variable variable) {
        simulation.strategy.accessed(thread, variable.location, false);
        acquire(thread, variable.released);
    }

    void volatileWrite(SimThread thread, Variable variable) {
        simulation.strategy.accessed(thread, variable.location, true);
        variable.released = release(thread, variable.released);
    }

    /** A volatile read and write in one, as a compare-and-set. */
    void volatileUpdate(SimThread thread, Variable variable) {
        simulation.strategy.accessed(thread, variable.location, true);
        acquire(thread, variable.released);
        variable.released = release(thread, variable.released);
    }

    static void acquire(SimThread thread, @Nullable VectorClock released) {
        if (released != null) {
            thread.clock.join(released);
        }
    }

    static VectorClock release(SimThread thread, @Nullable VectorClock released) {
        VectorClock into = released;
        if (into == null) {
            into = thread.clock.copy();
        } else {
            into.join(thread.clock);
        }
        thread.tick();
        return into;
    }
}
