package dev.lockstep.engine.rewrite;

import java.util.Set;

/**
 * The fields in java.util.concurrent that threads share and that are volatile in all but name: skip lists read them behind a fence,
 * and write them by {@code VarHandle}.
 */
final class Fenced {

    private static final String SKIP_LIST = "java/util/concurrent/ConcurrentSkipListMap";

    private static final Set<String> FIELDS = Set.of(
            SKIP_LIST + ".adder",
            SKIP_LIST + ".head",
            SKIP_LIST + "$Index.right",
            SKIP_LIST + "$Node.next",
            SKIP_LIST + "$Node.val");

    private Fenced() {}

    /** Whether the field called {@code name}, which {@code owner} declares, is one of them. */
    static boolean contain(String owner, String name) {
        return FIELDS.contains(owner + "." + name);
    }
}
