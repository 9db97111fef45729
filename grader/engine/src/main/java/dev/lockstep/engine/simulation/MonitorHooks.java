package dev.lockstep.engine.simulation;

/** What rewritten code calls instead of entering monitors, waiting and notifying; the last argument says where. */
public final class MonitorHooks {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private MonitorHooks() {}

    /** Stands for {@code monitorenter}. */
    public static void enter(Object object, int site) {
        if (object == null) {
            throw new NullPointerException("Cannot enter synchronized block on null");
        }
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.monitors.enter(thread, object, site == 0 ? thread.site : site);
        }
    }

    /** Stands for {@code monitorexit}. */
    public static void exit(Object object) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.monitors.exit(thread, object);
        }
    }

    /** Stands for {@link Object#wait()}. */
    public static void await(Object object, int site) throws InterruptedException {
        awaitNanos(object, SimThread.NO_DEADLINE, site);
    }

    /** Stands for {@link Object#wait(long)}. */
    public static void await(Object object, long millis, int site) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        boolean forEver = millis == 0 || millis >= Long.MAX_VALUE / NANOS_PER_MILLI - 1;
        awaitNanos(object, forEver ? SimThread.NO_DEADLINE : millis * NANOS_PER_MILLI, site);
    }

    /** Stands for {@link Object#wait(long, int)}. */
    public static void await(Object object, long millis, int nanos, int site) throws InterruptedException {
        // As the JDK: part of a millisecond counts as a whole one.
        await(object, nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis, site);
    }

    private static void awaitNanos(Object object, long nanos, int site) throws InterruptedException {
        SimThread thread = running();
        thread.simulation.monitors.await(thread, java.util.Objects.requireNonNull(object), nanos, site);
    }

    /** Stands for {@link Object#notify()}. */
    public static void notifyOne(Object object, int site) {
        SimThread thread = running();
        thread.simulation.monitors.notifyOne(thread, java.util.Objects.requireNonNull(object), site);
    }

    /** Stands for {@link Object#notifyAll()}. */
    public static void notifyAll(Object object, int site) {
        SimThread thread = running();
        thread.simulation.monitors.notifyAll(thread, java.util.Objects.requireNonNull(object), site);
    }

    private static SimThread running() {
        SimThread thread = Simulation.current();
        if (thread == null) {
            throw new IllegalMonitorStateException("waiting and notifying is possible in a simulation only");
        }
        return thread;
    }
}
