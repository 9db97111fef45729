package dev.lockstep.engine.rewrite;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/**
 * Which classes of the JDK have a shadow, a rewritten copy that a program under test uses in their place, and its name.
 *
 * <p>A shadow's name is the original's with "lockstep/" before it; a few are written by hand and live in the engine.
 */
final class Shadows extends Remapper {

    static final String PREFIX = "lockstep/";
    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String UTIL = "java/util/";
    static final String BY_HAND = "dev/lockstep/engine/shadow/";

    /** Types that cross the border to code that is not rewritten, and hold no state that threads share. */
    private static final Set<String> SHARED_WITH_OUTSIDE = Set.of("TimeUnit", "Callable");

    private static final Set<String> COLLECTIONS = Set.of(
            "AbstractCollection",
            "AbstractList",
            "AbstractMap",
            "AbstractQueue",
            "AbstractSequentialList",
            "AbstractSet",
            "ArrayDeque",
            "ArrayList",
            "BitSet",
            "Collections",
            "EnumMap",
            "EnumSet",
            "HashMap",
            "HashSet",
            "Hashtable",
            "IdentityHashMap",
            "JumboEnumSet",
            "LinkedHashMap",
            "LinkedHashSet",
            "LinkedList",
            "PriorityQueue",
            "RegularEnumSet",
            "Stack",
            "TreeMap",
            "TreeSet",
            "Vector",
            "WeakHashMap",
            "Timer",
            "TimerTask",
            "TimerThread",
            "TaskQueue");

    private static final Map<String, String> WRITTEN_BY_HAND = writtenByHand();

    Shadows() {
        super(Opcodes.ASM9);
    }

    private static Map<String, String> writtenByHand() {
        Map<String, String> map = new HashMap<>();
        map.put("java/util/concurrent/locks/LockSupport", BY_HAND + "LockSupport");
        map.put("java/util/concurrent/ThreadLocalRandom", BY_HAND + "ThreadLocalRandom");
        map.put("java/lang/ThreadLocal", BY_HAND + "ThreadLocal");
        map.put("java/lang/InheritableThreadLocal", BY_HAND + "InheritableThreadLocal");
        map.put("java/lang/ScopedValue", BY_HAND + "ScopedValue");
        map.put("java/lang/ScopedValue$Carrier", BY_HAND + "ScopedValue$Carrier");
        map.put("java/lang/ScopedValue$CallableOp", BY_HAND + "ScopedValue$CallableOp");
        map.put("java/lang/Thread$Builder", BY_HAND + "ThreadBuilder");
        map.put("java/lang/Thread$Builder$OfPlatform", BY_HAND + "ThreadBuilder$OfPlatform");
        map.put("java/lang/Thread$Builder$OfVirtual", BY_HAND + "ThreadBuilder$OfVirtual");
        map.put("jdk/internal/vm/ThreadContainer", BY_HAND + "ThreadContainer");
        map.put("jdk/internal/vm/SharedThreadContainer", BY_HAND + "SharedThreadContainer");
        map.put("jdk/internal/vm/ThreadContainers", BY_HAND + "ThreadContainers");
        map.put("jdk/internal/ref/CleanerFactory", BY_HAND + "CleanerFactory");
        return Map.copyOf(map);
    }

    @Override
    public String map(String name) {
        String byHand = WRITTEN_BY_HAND.get(name);
        if (byHand != null) {
            return byHand;
        }
        return kindOfOriginal(name) == null ? name : PREFIX + name;
    }

    /** How the JDK class {@code name} is rewritten; null if it has no rewritten copy. */
    static @Nullable Kind kindOfOriginal(String name) {
        if (name.startsWith(CONCURRENT)) {
            return staysReal(name.substring(CONCURRENT.length())) ? null : Kind.CONCURRENT;
        }
        if (name.equals("java/util/stream/Collectors") || name.startsWith("java/util/stream/Collectors$")) {
            return Kind.COLLECTION;
        }
        if (name.startsWith(UTIL)) {
            int nested = name.indexOf('$');
            String outermost = name.substring(UTIL.length(), nested < 0 ? name.length() : nested);
            return COLLECTIONS.contains(outermost) ? Kind.COLLECTION : null;
        }
        return null;
    }

    private static boolean staysReal(String simpleName) {
        int nested = simpleName.indexOf('$');
        String outermost = nested < 0 ? simpleName : simpleName.substring(0, nested);
        return outermost.endsWith("Exception") || SHARED_WITH_OUTSIDE.contains(outermost);
    }

    /** Whether {@code name} has a shadow of either sort. */
    static boolean has(String name) {
        return WRITTEN_BY_HAND.containsKey(name) || kindOfOriginal(name) != null;
    }

    /** The original of a shadow's name, or the name itself. */
    static String originalOf(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }
}
