package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plain reads of one thread since it got an optimistic stamp: nothing orders them, and whoever validates the stamp
 * afterwards has done all that is asked for (see {@link java.util.concurrent.locks.StampedLock}).
 *
 * <p>So they count only if no validation follows. Until then they are kept aside, and what races they had.
 */
final class OptimisticReads {

    private final SimThread thread;
    private final List<Read> pending = new ArrayList<>();

    /** How many reads came before, by the lock of which the stamp is. */
    private final Map<Object, Integer> begun = new IdentityHashMap<>(2);

    OptimisticReads(SimThread thread) {
        this.thread = thread;
    }

    /** One read, at a tick of its thread. */
    static final class Read {

        private final SimThread reader;
        private final Variable variable;
        private final int tick;
        private final int site;
        private Result.@Nullable Race race;

        Read(SimThread reader, Variable variable, int site, Result.@Nullable Race race) {
            this.reader = reader;
            this.variable = variable;
            this.tick = reader.clock.of(reader.id);
            this.site = site;
            this.race = race;
        }

        void overwrittenBy(SimThread writer, int writeSite) {
            if (race == null && writer != reader && tick > writer.clock.of(reader.id)) {
                race = new Result.Race(reader.id, site, false, writer.id, writeSite, true, false, "");
            }
        }

        Result.@Nullable Race race() {
            return race;
        }

        private boolean isLike(Variable other, int otherTick) {
            return variable == other && tick == otherTick;
        }
    }

    /**
     * Whether what is read at {@code site} may be read under a stamp. Not what is inside of a collection of the JDK's: nobody can
     * tell what that does while another thread changes it, and to validate the stamp afterwards comes too late.
     */
    boolean mayRead(int site) {
        return !begun.isEmpty() && !Sites.get(site).isInObjectOfJdk();
    }

    /** A stamp of {@code lock} was given: what was read under an older one was never validated. */
    void begin(Object lock) {
        Integer before = begun.put(lock, 0);
        if (before != null) {
            settle(before);
        }
        begun.put(lock, pending.size());
    }

    void add(Variable variable, int site, Result.@Nullable Race race) {
        int now = thread.clock.of(thread.id);
        for (Read each : pending) {
            if (each.isLike(variable, now)) {
                each.race = each.race == null ? race : each.race;
                return;
            }
        }
        Read read = new Read(thread, variable, site, race);
        pending.add(read);
        List<Read> ofVariable = variable.optimistic == null ? new ArrayList<>(2) : variable.optimistic;
        ofVariable.add(read);
        variable.optimistic = ofVariable;
    }

    /** A stamp of {@code lock} was asked for whether it is still good: what was read before does no harm. */
    void validated(Object lock) {
        Integer from = begun.get(lock);
        if (from != null) {
            forgetFrom(from);
        }
    }

    /** At the end: what was not validated by now counts. */
    static void settleOf(SimThread thread) {
        OptimisticReads reads = thread.optimisticReads;
        if (reads != null) {
            reads.settle(0);
        }
    }

    private void settle(int from) {
        for (Read each : pending.subList(Math.min(from, pending.size()), pending.size())) {
            thread.simulation.memory.count(thread, each);
        }
        forgetFrom(from);
    }

    private void forgetFrom(int from) {
        while (pending.size() > from) {
            Read read = pending.removeLast();
            if (read.variable.optimistic != null) {
                read.variable.optimistic.remove(read);
            }
        }
        begun.replaceAll((lock, before) -> Math.min(before, from));
    }
}
