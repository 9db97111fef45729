package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/**
 * What the JDK's own concurrent classes call right before a volatile access, a compare-and-set or the like.
 *
 * <p>What one such object or array orders is taken together, whichever of its fields or elements does it; but see
 * {@link ElementHooks} and {@link UpdaterHooks}.
 */
public final class SyncHooks {

    private SyncHooks() {}

    /** Before a volatile read, or one that acquires. */
    public static void acquire(@Nullable Object object) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        ObjectState state = thread.simulation.objects.stateOf(object);
        thread.simulation.patience.saw(thread, thread.site, object, -1);
        thread.simulation.strategy.accessed(thread, state.id, false);
        Memory.acquire(thread, state.releasedByAll());
    }

    /** Before a volatile write, or one that releases. */
    public static void release(@Nullable Object object) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        ObjectState state = thread.simulation.objects.stateOf(object);
        thread.simulation.patience.saw(thread, thread.site, object, -1);
        thread.simulation.strategy.accessed(thread, state.id, true);
        state.released = Memory.release(thread, state.released);
    }

    /** Before a read and a write in one. */
    public static void update(@Nullable Object object) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        ObjectState state = thread.simulation.objects.stateOf(object);
        thread.simulation.patience.saw(thread, thread.site, object, -1);
        thread.simulation.strategy.accessed(thread, state.id, true);
        Memory.acquire(thread, state.releasedByAll());
        state.released = Memory.release(thread, state.released);
    }

    /** Notes that {@code lock} belongs to {@code owner} from now on; to nobody if that is null. */
    public static void owner(Object lock, @Nullable Thread owner) {
        SimThread self = Simulation.current();
        if (self == null) {
            return;
        }
        Holders holders = self.simulation.objects.stateOf(lock).holders(lock);
        SimThread now = owner == null ? null : self.simulation.threadOf(owner);
        if (now == null) {
            holders.clear();
        } else {
            holders.set(now);
        }
    }
}
