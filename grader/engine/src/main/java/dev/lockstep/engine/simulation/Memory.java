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

    private final Simulation simulation;
    private final List<Result.Race> races = new ArrayList<>(0);
    private @Nullable VectorClock fenced;
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
        if (write) {
            write(thread, variable, site);
        } else if (thread.optimisticReads != null && thread.optimisticReads.mayRead(site)) {
            thread.optimisticReads.add(variable, site, raceWithWrite(thread, variable, site, false));
        } else {
            read(thread, variable, site);
        }
    }

    private void write(SimThread thread, Variable variable, int site) {
        report(thread, raceWithWrite(thread, variable, site, true));
        checkAgainstReads(thread, variable, site);
        if (variable.strong != null) {
            checkAgainstStrong(thread, variable, site, true);
        }
        if (variable.optimistic != null) {
            variable.optimistic.forEach(read -> read.overwrittenBy(thread, site));
        }
        variable.writtenBy(thread, site);
    }

    private void read(SimThread thread, Variable variable, int site) {
        report(thread, raceWithWrite(thread, variable, site, false));
        if (variable.strong != null) {
            checkAgainstStrong(thread, variable, site, false);
        }
        variable.readBy(thread, site);
    }

    /** What {@code thread} does with a variable, against the last write; null if that is ordered. */
    private Result.@Nullable Race raceWithWrite(SimThread thread, Variable variable, int site, boolean write) {
        int writer = variable.writer;
        if (writer < 0 || writer == thread.id || variable.writeTick <= thread.clock.of(writer)) {
            return null;
        }
        return new Result.Race(
                writer,
                variable.writeSite,
                true,
                thread.id,
                site,
                write,
                variable.isUnpublishedTo(thread),
                variable.elementInWords());
    }

    private void checkAgainstReads(SimThread thread, Variable variable, int site) {
        if (variable.readCount > 0 && variable.reads != null) {
            int[] reads = variable.reads;
            for (int i = 0; i < variable.readCount; i++) {
                int at = Variable.READ_ENTRY * i;
                checkAgainstRead(thread, variable, reads[at], reads[at + 1], reads[at + 2], site);
            }
        } else if (variable.reader >= 0) {
            checkAgainstRead(thread, variable, variable.reader, variable.readTick, variable.readSite, site);
        }
    }

    private void checkAgainstRead(SimThread thread, Variable variable, int reader, int tick, int readSite, int site) {
        if (reader != thread.id && tick > thread.clock.of(reader)) {
            report(
                    thread,
                    new Result.Race(
                            reader,
                            readSite,
                            false,
                            thread.id,
                            site,
                            true,
                            variable.isUnpublishedTo(thread),
                            variable.elementInWords()));
        }
    }

    /** A read that was found to count after all. */
    void count(SimThread thread, OptimisticReads.Read read) {
        report(thread, read.race());
    }

    // ---- accesses in a mode: between each other those that are more than plain never race, with plain ones they may

    void read(SimThread thread, Variable variable, int site, AccessMode mode) {
        if (mode == AccessMode.PLAIN) {
            plain(thread, variable, site, false);
            return;
        }
        simulation.strategy.accessed(thread, variable.location, false);
        variable.released().readBy(thread, mode);
        strong(thread, variable, site, false);
    }

    void write(SimThread thread, Variable variable, int site, AccessMode mode) {
        if (mode == AccessMode.PLAIN) {
            plain(thread, variable, site, true);
        } else {
            simulation.strategy.accessed(thread, variable.location, true);
            strong(thread, variable, site, true);
        }
        if (!simulation.storeBuffers.delay(thread, variable, mode)) {
            variable.released().writtenBy(thread, mode);
        }
    }

    /** A read and a write in one; also a plain one cannot be divided, and so races with no other. */
    void update(SimThread thread, Variable variable, int site, AccessMode mode) {
        thread.flushWrites();
        simulation.strategy.accessed(thread, variable.location, true);
        variable.released().readBy(thread, mode);
        strong(thread, variable, site, true);
        variable.released().updatedBy(thread, mode);
    }

    private void strong(SimThread thread, Variable variable, int site, boolean write) {
        report(thread, raceWithWrite(thread, variable, site, write));
        if (write) {
            checkAgainstReads(thread, variable, site);
        }
        StrongAccesses all = variable.strong;
        if (all == null) {
            all = new StrongAccesses();
            variable.strong = all;
        }
        all.add(thread, site, write);
    }

    private void checkAgainstStrong(SimThread thread, Variable variable, int site, boolean write) {
        if (variable.strong != null) {
            for (StrongAccesses.Access other : variable.strong.unorderedWith(thread, write)) {
                report(
                        thread,
                        new Result.Race(
                                other.thread(),
                                other.site(),
                                other.writes(),
                                thread.id,
                                site,
                                write,
                                false,
                                variable.elementInWords()));
            }
        }
    }

    private void report(SimThread thread, Result.@Nullable Race race) {
        if (race == null) {
            return;
        }
        Observer observer = simulation.observer();
        if (observer != null) {
            observer.race(thread, race);
        }
        if (races.stream().noneMatch(race::isLike)) {
            races.add(race);
        }
    }

    // ---- what orders accesses

    void volatileRead(SimThread thread, Variable variable) {
        simulation.strategy.accessed(thread, variable.location, false);
        variable.released().readBy(thread, AccessMode.VOLATILE);
    }

    void volatileWrite(SimThread thread, Variable variable) {
        simulation.strategy.accessed(thread, variable.location, true);
        variable.released().writtenBy(thread, AccessMode.VOLATILE);
    }

    /** A volatile read and write in one, as a compare-and-set. */
    void volatileUpdate(SimThread thread, Variable variable) {
        simulation.strategy.accessed(thread, variable.location, true);
        variable.released().updatedBy(thread, AccessMode.VOLATILE);
    }

    void fence(SimThread thread, boolean acquires, boolean releases) {
        simulation.strategy.accessed(thread, Locations.FENCES, releases);
        if (acquires) {
            acquire(thread, fenced);
        }
        if (acquires && releases) {
            thread.flushWrites();
        }
        if (releases) {
            fenced = join(thread, fenced);
            thread.advance();
        }
    }

    static void acquire(SimThread thread, @Nullable VectorClock released) {
        if (released != null) {
            thread.clock.join(released);
        }
    }

    static VectorClock release(SimThread thread, @Nullable VectorClock released) {
        VectorClock into = join(thread, released);
        thread.tick();
        return into;
    }

    private static VectorClock join(SimThread thread, @Nullable VectorClock released) {
        if (released == null) {
            return thread.clock.copy();
        }
        released.join(thread.clock);
        return released;
    }
}
