package dev.lockstep.engine.replay;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lock of the program each synchronizer inside the JDK belongs to.
 *
 * <p>A {@code ReentrantLock} keeps its state in an object of its own, which is what threads are seen to hold. A class of the program
 * that extends it has a name that its author knows.
 */
final class Locks {

    private static final String LOCK = "java.util.concurrent.locks.ReentrantLock";

    private final Map<Object, Object> owners = new IdentityHashMap<>();

    /** A call of {@code called} got or gave back {@code synchronizer}. */
    void met(Object synchronizer, @Nullable Object called) {
        if (called != null && isReentrant(called.getClass())) {
            owners.put(synchronizer, called);
        }
    }

    private static boolean isReentrant(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (at.getName().endsWith(LOCK)) {
                return true;
            }
        }
        return false;
    }

    /** The lock that {@code object} belongs to; {@code object} itself if there is none. */
    Object of(Object object) {
        return owners.getOrDefault(object, object);
    }
}
