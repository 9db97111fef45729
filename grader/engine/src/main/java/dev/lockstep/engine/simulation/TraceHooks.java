package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** What rewritten code calls for the sake of a trace only: nothing happens unless somebody looks. */
public final class TraceHooks {

    private static boolean on;

    private TraceHooks() {}

    /** Whether the running simulation is looked at. */
    public static boolean isOn() {
        return on;
    }

    static void setOn(boolean observed) {
        on = observed;
    }

    /** At the start of a method. */
    public static void entered(String type, String method, Object[] arguments) {
        SimThread thread = Simulation.current();
        Observer observer = thread == null ? null : thread.simulation.observer();
        if (thread != null && observer != null) {
            observer.entered(thread, type, method, arguments);
        }
    }

    /** Right before a call of something that threads share, at {@code site}; {@code object} is null for a static method. */
    public static void calling(int site, @Nullable Object object, Object[] arguments) {
        SimThread thread = Simulation.current();
        Observer observer = thread == null ? null : thread.simulation.observer();
        if (thread != null && observer != null) {
            observer.calling(thread, site, object, arguments);
        }
    }

    /** After a call of something that threads share, at {@code site}. */
    public static void returned(@Nullable Object result, int site) {
        if (on) {
            report(result, site);
        }
    }

    /** As {@link #returned(Object, int)}. */
    public static void returned(boolean result, int site) {
        if (on) {
            report(result, site);
        }
    }

    /** As {@link #returned(Object, int)}. */
    public static void returned(int result, int site) {
        if (on) {
            report(result, site);
        }
    }

    /** As {@link #returned(Object, int)}. */
    public static void returned(long result, int site) {
        if (on) {
            report(result, site);
        }
    }

    private static void report(@Nullable Object result, int site) {
        SimThread thread = Simulation.current();
        Observer observer = thread == null ? null : thread.simulation.observer();
        if (thread != null && observer != null) {
            observer.returned(thread, site, result);
        }
    }
}
