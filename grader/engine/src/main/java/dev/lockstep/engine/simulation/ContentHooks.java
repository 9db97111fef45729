package dev.lockstep.engine.simulation;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten code calls right before it lets the JDK read or write an array, or an object that changes and has no shadow.
 *
 * <p>Where races are told, there is no switch: what is shared without a race is guarded by something at which threads are switched.
 */
public final class ContentHooks {

    /** Stands for all that is in an object. */
    private static final int CONTENT = Sites.field("the JDK", "content");

    private ContentHooks() {}

    /** Before a method that reads {@code object}. */
    public static void reads(@Nullable Object object, int site) {
        access(object, site, false);
    }

    /** Before a method that changes {@code object}. */
    public static void writes(@Nullable Object object, int site) {
        access(object, site, true);
    }

    private static void access(@Nullable Object object, int site, boolean write) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        thread.simulation.patience.saw(thread, site, object, -1);
        thread.simulation.memory.plain(thread, content(thread, object), site, write);
        Observer observer = thread.simulation.observer();
        if (observer != null) {
            observer.accessInside(thread, site, object, -1, write);
        }
    }

    /** Before a method of {@code object} that is synchronized: others may come first, and what they did before is seen. */
    public static void uses(@Nullable Object object, int site) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        thread.simulation.point(thread, site);
        thread.simulation.patience.saw(thread, site, object, -1);
        thread.simulation.memory.volatileUpdate(thread, content(thread, object));
    }

    /** Before a method that reads {@code object}, which some may share: others may come first, and nothing is ordered by it. */
    public static void looks(@Nullable Object object, int site) {
        meet(object, site, false);
    }

    /** Before a method that may change {@code object}, which some may share. */
    public static void meets(@Nullable Object object, int site) {
        meet(object, site, true);
    }

    /** Before a method that reads {@code object}, of which only a supertype is known. */
    public static void looksAtAny(@Nullable Object object, int site) {
        any(object, site, false);
    }

    /** Before a method that may change {@code object}, of which only a supertype is known. */
    public static void meetsAny(@Nullable Object object, int site) {
        any(object, site, true);
    }

    /** Counts as a call of the object's own class would; what is rewritten has hooks of its own. */
    private static void any(@Nullable Object object, int site, boolean write) {
        if (object == null || object.getClass().getClassLoader() != null) {
            return;
        }
        switch (object) {
            case String _, PrintStream _ -> {}
            case StringBuilder _, SplittableRandom _ -> access(object, site, write);
            case StringBuffer _, StringWriter _, ByteArrayOutputStream _, Random _ -> uses(object, site);
            default -> meet(object, site, write);
        }
    }

    private static void meet(@Nullable Object object, int site, boolean write) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        if (object != thread.thread) {
            thread.simulation.point(thread, site);
        }
        thread.simulation.patience.saw(thread, site, object, -1);
        thread.simulation.strategy.accessed(thread, content(thread, object).location, write);
        Observer observer = thread.simulation.observer();
        if (observer != null) {
            observer.accessInside(thread, site, object, -1, write);
        }
    }

    private static Variable content(SimThread thread, Object object) {
        return thread.simulation.objects.stateOf(object).variable(CONTENT);
    }

    /** Before elements of {@code array} are read; what is beyond its end does not count. */
    public static void readsElements(@Nullable Object array, int from, int to, int site) {
        elements(array, from, to, site, false);
    }

    /** Before elements of {@code array} are written; what is beyond its end does not count. */
    public static void writesElements(@Nullable Object array, int from, int to, int site) {
        elements(array, from, to, site, true);
    }

    /** Before {@link System#arraycopy} reads. */
    public static void readsCopied(@Nullable Object array, int from, int length, int site) {
        elements(array, from, from + length, site, false);
    }

    /** Before {@link System#arraycopy} writes. */
    public static void writesCopied(@Nullable Object array, int from, int length, int site) {
        elements(array, from, from + length, site, true);
    }

    private static void elements(@Nullable Object array, int from, int to, int site, boolean write) {
        SimThread thread = Simulation.current();
        if (thread == null || array == null || !array.getClass().isArray()) {
            return;
        }
        Simulation simulation = thread.simulation;
        int end = Math.min(to, Array.getLength(array));
        for (int i = Math.max(0, from); i < end; i++) {
            simulation.patience.saw(thread, site, array, i);
            simulation.memory.plain(thread, simulation.objects.element(array, i), site, write);
        }
    }
}
