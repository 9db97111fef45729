package dev.lockstep.engine.rewrite;

import java.util.Set;

/**
 * The fields in which the JDK's collections keep what they make when it is first asked for, like {@code HashMap.entrySet}.
 *
 * <p>They are written by methods that only read for whoever calls them, and each view is as good as the next. The JDK allows any
 * number of threads to read an unchanging collection, so nobody can be blamed for these writes.
 */
final class CachedViews {

    private static final Set<String> VIEWS = Set.of(
            "entrySet",
            "keySet",
            "values",
            "navigableKeySet",
            "descendingMap",
            "entrySetView",
            "navigableKeySetView",
            "descendingMapView",
            "reversedView");

    private static final String COUNTED = "java/util/TreeMap$NavigableSubMap$EntrySetView";

    private CachedViews() {}

    /** Whether a collection keeps a view, or the size of one, in this field. */
    static boolean has(Hierarchy.Field field, String name) {
        if (!field.declaringClass().startsWith("java/util/")) {
            return false;
        }
        return VIEWS.contains(name) || field.declaringClass().equals(COUNTED);
    }
}
