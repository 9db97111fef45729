package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** What rewritten code calls to name threads and to rank them; both are volatile in {@link Thread}, and others may ask meanwhile. */
public final class ThreadNameHooks {

    /** Stands for both. */
    private static final int NAME = Sites.field("Thread", "name");

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
        SimThread self = atPoint(thread, site);
        if (self != null) {
            self.simulation.memory.volatileRead(self, nameOf(self, thread));
        }
    }

    private static void change(Thread thread, int site) {
        SimThread self = atPoint(thread, site);
        if (self != null) {
            self.simulation.memory.volatileWrite(self, nameOf(self, thread));
        }
    }

    /** The running thread, at a point at which others may go on, unless it asks for itself; null if the JVM is asking. */
    private static @Nullable SimThread atPoint(Thread thread, int site) {
        if (Simulation.current() == null) {
            return null;
        }
        SimThread self = ThreadHooks.on(thread, site);
        if (self.simulation.threadOf(thread) != self) {
            self.simulation.point(self, site);
        }
        return self;
    }

    /** Name and priority of a thread that may not have been started yet. */
    private static Variable nameOf(SimThread self, Thread thread) {
        return self.simulation.objects.stateOf(thread).variable(NAME);
    }
}
