package dev.lockstep.engine.simulation;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * Exceptions of the JDK's types that the program itself made or gave a stack trace.
 *
 * <p>They look as the program likes, also like a mistake of the engine: nothing is to be read from them.
 */
final class ProgramsOwn {

    /** The JDK's exceptions are equal only to themselves. */
    private static final Map<Throwable, Boolean> KNOWN = new WeakHashMap<>();

    private ProgramsOwn() {}

    static synchronized void add(Throwable made) {
        if (made.getClass().getClassLoader() == null) {
            KNOWN.put(made, true);
        }
    }

    static synchronized boolean has(Throwable thrown) {
        return thrown.getClass().getClassLoader() == null && KNOWN.containsKey(thrown);
    }
}
