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
            ended(site, result);
        }
    }

    /** As {@link #returned(Object, int)}. */
    public static void returned(boolean result, int site) {
        if (on) {
            ended(site, result);
        }
    }

    /** As {@link #returned(Object, int)}. */
    public static void returned(int result, int site) {
        if (on) {
            ended(site, result);
        }
    }

    /** As {@link #returned(Object, int)}. */
    public static void returned(long result, int site) {
        if (on) {
            ended(site, result);
        }
    }

    /** As {@link #returned(Object, int)}, of a result that no trace shows, or of none. */
    public static void returned(int site) {
        if (on) {
            ended(site, Observer.NOTHING);
        }
    }

    private static void ended(int site, @Nullable Object result) {
        SimThread thread = Simulation.current();
        Observer observer = thread == null ? null : thread.simulation.observer();
        if (thread != null && observer != null) {
            observer.returned(thread, site, result);
        }
    }

    /** When {@code thrown} comes out of a call of something that threads share, at {@code site}. */
    public static void threw(Throwable thrown, int site) {
        SimThread thread = on ? Simulation.current() : null;
        Observer observer = thread == null ? null : thread.simulation.observer();
        if (thread != null && observer != null) {
            observer.threw(thread, site, thrown);
        }
    }

    /** Right before a method of the program returns. */
    public static void left(@Nullable Object result, String type, String method) {
        if (on) {
            leaves(type, method, result);
        }
    }

    /** As {@link #left(Object, String, String)}. */
    public static void left(boolean result, String type, String method) {
        if (on) {
            leaves(type, method, result);
        }
    }

    /** As {@link #left(Object, String, String)}. */
    public static void left(int result, String type, String method) {
        if (on) {
            leaves(type, method, result);
        }
    }

    /** As {@link #left(Object, String, String)}. */
    public static void left(long result, String type, String method) {
        if (on) {
            leaves(type, method, result);
        }
    }

    /** As {@link #left(Object, String, String)}, with a result that no trace shows, or none. */
    public static void left(String type, String method) {
        if (on) {
            leaves(type, method, Observer.NOTHING);
        }
    }

    private static void leaves(String type, String method, @Nullable Object result) {
        SimThread thread = Simulation.current();
        Observer observer = thread == null ? null : thread.simulation.observer();
        if (thread != null && observer != null) {
            observer.left(thread, type, method, result);
        }
    }

    /** When {@code thrown} leaves a method of the program. */
    public static void leftBy(Throwable thrown, String type, String method) {
        SimThread thread = on ? Simulation.current() : null;
        Observer observer = thread == null ? null : thread.simulation.observer();
        if (thread != null && observer != null) {
            observer.leftBy(thread, type, method, thrown);
        }
    }
}
