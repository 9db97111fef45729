package dev.lockstep.engine.replay;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells states of an execution apart by a number each, made anew at every step from what that step has changed.
 *
 * <p>Two states share a number with a probability of about 2^-64, and only then.
 */
final class States {

    /** One part of a state: what, and what it is now. */
    private record Part(Object what, Object is) {}

    private final Map<Part, Integer> numbers = new HashMap<>();
    private final Map<Object, Long> parts = new HashMap<>();
    private long now;

    /** From now on {@code what} is {@code value}, both compared by what they hold; says whether that is something new. */
    boolean set(Object what, Object value) {
        long part = mixed(numbers.computeIfAbsent(new Part(what, value), _ -> numbers.size() + 1));
        Long before = parts.put(what, part);
        now += part - (before == null ? 0 : before);
        return before == null || before != part;
    }

    /** The number of the state as it is now. */
    long now() {
        return now;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(int number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
