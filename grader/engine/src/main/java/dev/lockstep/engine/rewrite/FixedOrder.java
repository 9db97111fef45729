package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.rewrite.Hooks.Hook;
import java.util.Map;

/** Calls that make sets and maps which do not change: the JDK's own iterate in an order that is drawn when the JVM starts. */
final class FixedOrder {

    private static final String SET = "dev/lockstep/engine/shadow/FixedSet";
    private static final String MAP = "dev/lockstep/engine/shadow/FixedMap";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final int MOST_ARGUMENTS = 10;

    private FixedOrder() {}

    /** Sends them to what stands for them. */
    static void redirect(Map<String, Hook> calls) {
        for (int count = 0; count <= MOST_ARGUMENTS; count++) {
            calls.put("java/util/Set.of(" + OBJECT.repeat(count) + ")Ljava/util/Set;", to(SET, "of"));
            calls.put("java/util/Map.of(" + OBJECT.repeat(2 * count) + ")Ljava/util/Map;", to(MAP, "of"));
        }
        calls.put("java/util/Set.of([" + OBJECT + ")Ljava/util/Set;", to(SET, "of"));
        calls.put("java/util/Set.copyOf(Ljava/util/Collection;)Ljava/util/Set;", to(SET, "copyOf"));
        calls.put("java/util/Map.ofEntries([Ljava/util/Map$Entry;)Ljava/util/Map;", to(MAP, "ofEntries"));
        calls.put("java/util/Map.copyOf(Ljava/util/Map;)Ljava/util/Map;", to(MAP, "copyOf"));
        calls.put(
                "java/util/stream/Collectors.toUnmodifiableSet()Ljava/util/stream/Collector;",
                to(SET, "toUnmodifiableSet"));
    }

    private static Hook to(String owner, String name) {
        return new Hook(owner, name, false);
    }
}
