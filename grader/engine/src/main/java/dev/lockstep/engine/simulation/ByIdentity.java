package dev.lockstep.engine.simulation;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of objects that cannot carry it themselves.
 *
 * <p>A program may make far more of them in one schedule than there is room for: of all but the first ones, what is known is let go with the
 * object. Nobody can ask for it any more, so when the garbage collector comes makes no difference.
 */
final class ByIdentity<V> {

    /** How much may be kept for good: that is faster. */
    private static final int ROOM = 1 << 16;

    private final Map<Object, V> kept = new IdentityHashMap<>(8);
    private int room = ROOM;
    private @Nullable Further<V> further;

    /** What is known of {@code object}; null if nothing is. */
    @Nullable
    V get(Object object) {
        V found = kept.get(object);
        return found != null || further == null ? found : further.values.get(new Sought(object));
    }

    /** Keeps {@code value}, which takes {@code weight} of the room and must not lead to {@code object}, or it is never let go. */
    void put(Object object, V value, int weight) {
        if (room > 0) {
            room -= weight;
            kept.put(object, value);
            return;
        }
        if (further == null) {
            further = new Further<>();
        }
        further.put(object, value);
    }

    /** Of how many objects something is known, as far as the garbage collector has told. */
    int size() {
        if (further == null) {
            return kept.size();
        }
        further.letGo();
        return kept.size() + further.values.size();
    }

    /** Those that came when there was no room any more. */
    private static final class Further<V> {

        final Map<Object, V> values = new HashMap<>();
        private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

        void put(Object object, V value) {
            letGo();
            values.put(new Key(object, gone), value);
        }

        void letGo() {
            for (Reference<?> key = gone.poll(); key != null; key = gone.poll()) {
                values.remove(key);
            }
        }
    }

    /** An object as long as it is there; equal to itself only, so that it is still found when the object is gone. */
    private static final class Key extends WeakReference<Object> {

        private final int hash;

        Key(Object object, ReferenceQueue<Object> gone) {
            super(object, gone);
            this.hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }
    }

    /** An object that is looked for; equal to its key. */
    private record Sought(Object object) {

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.refersTo(object);
        }
    }
}
