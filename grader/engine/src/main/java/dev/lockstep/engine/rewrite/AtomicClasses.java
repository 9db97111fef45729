package dev.lockstep.engine.rewrite;

import java.util.Set;

/** The classes of java.util.concurrent.atomic through which a program itself accesses variables, in whatever mode it likes. */
final class AtomicClasses {

    private static final String PACKAGE = "java/util/concurrent/atomic/";

    private static final Set<String> VALUES = Set.of("AtomicBoolean", "AtomicInteger", "AtomicLong", "AtomicReference");

    private AtomicClasses() {}

    /** Whether {@code name} is in that package. */
    static boolean isAny(String name) {
        return name.startsWith(PACKAGE);
    }

    /** Whether it gives access to single variables: of its own, of an array, of a program's objects. */
    static boolean isOfVariables(String name) {
        return isValue(name) || isArray(name) || isUpdater(name);
    }

    /** Whether {@code name} is one that has one value. */
    static boolean isValue(String name) {
        return name.startsWith(PACKAGE) && VALUES.contains(name.substring(PACKAGE.length()));
    }

    /** Whether it is an array, whose elements are variables each. */
    static boolean isArray(String name) {
        return name.startsWith(PACKAGE) && name.endsWith("Array");
    }

    /** Whether it belongs to an updater, which works on fields of the program. */
    static boolean isUpdater(String name) {
        return name.startsWith(PACKAGE) && name.contains("FieldUpdater");
    }
}
