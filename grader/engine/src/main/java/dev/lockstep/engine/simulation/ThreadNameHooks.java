package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** What rewritten code calls to name threads and to rank them; both are volatile in {@link Thread}, and others may ask meanwhile. */
public final class ThreadNameHooks {

    private ThreadNameHooks() {}

    /** Stands for {@link Thread#getName()}. */
    public static String getName(Thread thread, int site) {
        look(thread, site);
        return thread.getName();
    }

    /** Stands for {@link Thread#setName}. */
    public static void setName(Thread thread, String name, int site) {
        change(thread, site);
        thread.setName(name);
    }

    /** Stands for {@link Thread#getPriority()}. */
    public static int getPriority(Thread thread, int site) {
        look(thread, site);
        return thread.getPriority();
    }

    /** Stands for {@link Thread#setPriority}. */
    @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on priorities: programs can ask for them.
    public static void setPriority(Thread thread, int priority, int site) {
        change(thread, site);
        thread.setPriority(priority);
    }

    private static void look(Thread thread, int site) {
        SimThread target = startedBefore(thread, site);
        if (target != null) {
            target.simulation.memory.volatileRead(ThreadHooks.here(), target.named());
        }
    }

    private static void change(Thread thread, int site) {
        SimThread target = startedBefore(thread, site);
        if (target != null) {
            target.simulation.memory.volatileWrite(ThreadHooks.here(), target.named());
        }
    }

    /** The simulated thread, at a point at which others may go on; null if it has not been started, or the JVM is asking. */
    private static @Nullable SimThread startedBefore(Thread thread, int site) {
        if (Simulation.current() == null) {
            return null;
        }
        SimThread self = ThreadHooks.on(thread, site);
        SimThread target = self.simulation.threadOf(thread);
        if (target == null) {
            self.simulation.parking.notStarted(self);
        } else if (target != self) {
            self.simulation.point(self, site);
        }
        return target;
    }
}
