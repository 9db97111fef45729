package dev.lockstep.engine.rewrite;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What concurrent collections inherit from interfaces that have no shadow: bulk operations, which would not be rewritten there.
 *
 * <p>A shadow gets a copy of its own.
 */
final class Inherited {

    private static final String REMOVE_IF = "java/util/Collection.removeIf";
    private static final String FOR_EACH = "java/lang/Iterable.forEach";
    private static final String FOR_EACH_REMAINING = "java/util/Iterator.forEachRemaining";
    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String TABLE = CONCURRENT + "ConcurrentHashMap$";
    private static final String SKIP_LIST = CONCURRENT + "ConcurrentSkipListMap$";

    private static final Map<String, Set<String>> METHODS = Map.ofEntries(
            Map.entry(TABLE + "KeySetView", Set.of(REMOVE_IF)),
            Map.entry(TABLE + "KeyIterator", Set.of(FOR_EACH_REMAINING)),
            Map.entry(TABLE + "ValueIterator", Set.of(FOR_EACH_REMAINING)),
            Map.entry(TABLE + "EntryIterator", Set.of(FOR_EACH_REMAINING)),
            Map.entry(SKIP_LIST + "KeySet", Set.of(REMOVE_IF, FOR_EACH)),
            Map.entry(SKIP_LIST + "Values", Set.of(FOR_EACH)),
            Map.entry(SKIP_LIST + "EntrySet", Set.of(FOR_EACH)),
            Map.entry(SKIP_LIST + "Iter", Set.of(FOR_EACH_REMAINING)),
            Map.entry(CONCURRENT + "ConcurrentSkipListSet", Set.of(REMOVE_IF, FOR_EACH)),
            Map.entry(CONCURRENT + "DelayQueue", Set.of(REMOVE_IF, FOR_EACH)),
            Map.entry(CONCURRENT + "ConcurrentLinkedQueue$Itr", Set.of(FOR_EACH_REMAINING)),
            Map.entry(CONCURRENT + "ConcurrentLinkedDeque$AbstractItr", Set.of(FOR_EACH_REMAINING)));

    private Inherited() {}

    /** Copies into {@code shadow} what it would inherit. */
    static void copyInto(ClassNode shadow, ClassBytes jdk) {
        METHODS.getOrDefault(shadow.name, Set.of()).stream()
                .sorted()
                .map(name -> copy(name, jdk))
                .forEach(shadow.methods::add);
    }

    private static MethodNode copy(String method, ClassBytes jdk) {
        int dot = method.indexOf('.');
        String owner = method.substring(0, dot);
        ClassNode type = new ClassNode();
        new ClassReader(Objects.requireNonNull(jdk.find(owner), owner)).accept(type, 0);
        return JdkMethods.named(method.substring(dot + 1), type);
    }
}
