package dev.lockstep.engine.explore;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the threads of a small program saw in one schedule, each in its own order.
 *
 * <p>It is not rewritten: what it is told is no step of the program, and orders nothing.
 */
public final class Saw {

    private static final Map<String, StringBuilder> SEEN = new TreeMap<>();

    private Saw() {}

    /** Forgets what was seen. */
    static void restart() {
        SEEN.clear();
    }

    /** Notes what {@code who} saw, after all that it saw before. */
    public static void by(String who, Object what) {
        SEEN.computeIfAbsent(who, _ -> new StringBuilder()).append(' ').append(what);
    }

    /** All that was seen so far. */
    static String all() {
        return SEEN.toString();
    }
}
