package dev.lockstep.engine.rewrite;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Methods of the JDK that go from element to element of a concurrent collection, or from cell to cell of an adder ({@link Adders}),
 * and promise nothing about what changes meanwhile.
 *
 * <p>Those that fetch elements from an iterator are known by that ({@link InnerPoints}). Those here walk through the collection by
 * themselves: others may come first at each turn of their loops.
 */
final class BulkOperations {

    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String TABLE = CONCURRENT + "ConcurrentHashMap";
    private static final String SKIP_LIST = CONCURRENT + "ConcurrentSkipListMap";
    private static final Set<String> OF_LINKED = Set.of("bulkRemove", "clear", "size", "toArrayInternal", "toString");

    private static final Set<String> OF_ADDERS = Set.of("sum", "reset", "sumThenReset");
    private static final Set<String> OF_ACCUMULATORS = Set.of("get", "reset", "getThenReset");

    private static final Map<String, Set<String>> LOOPS = Map.ofEntries(
            Map.entry("java/util/Collections", Set.of("addAll")),
            Map.entry(CONCURRENT + "atomic/LongAdder", OF_ADDERS),
            Map.entry(CONCURRENT + "atomic/DoubleAdder", OF_ADDERS),
            Map.entry(CONCURRENT + "atomic/LongAccumulator", OF_ACCUMULATORS),
            Map.entry(CONCURRENT + "atomic/DoubleAccumulator", OF_ACCUMULATORS),
            Map.entry(CONCURRENT + "ConcurrentLinkedDeque", OF_LINKED),
            Map.entry(CONCURRENT + "ConcurrentLinkedQueue", OF_LINKED),
            Map.entry(
                    CONCURRENT + "LinkedTransferQueue",
                    Set.of("bulkRemove", "countOfMode", "drainTo", "toArrayInternal", "toString")),
            Map.entry(CONCURRENT + "SynchronousQueue", Set.of("drainTo")),
            Map.entry(
                    TABLE,
                    Set.of(
                            "containsValue",
                            "equals",
                            "hashCode",
                            "removeEntryIf",
                            "removeValueIf",
                            "replaceAll",
                            "toString")),
            Map.entry(TABLE + "$ReduceKeysTask", Set.of("compute")),
            Map.entry(TABLE + "$ReduceValuesTask", Set.of("compute")),
            Map.entry(TABLE + "$ReduceEntriesTask", Set.of("compute")),
            Map.entry(
                    SKIP_LIST,
                    Set.of("clear", "containsValue", "equals", "removeEntryIf", "removeValueIf", "replaceAll")),
            Map.entry(SKIP_LIST + "$SubMap", Set.of("clear", "containsValue", "size")));

    private BulkOperations() {}

    /** Whether each turn of a loop in {@code method} is a step. */
    static boolean loopIn(ClassNode type, MethodNode method) {
        return LOOPS.getOrDefault(type.name, Set.of()).contains(method.name);
    }

    /** Whether {@code call} deals with one element of many: a table is cleared bin by bin, and most bins are empty. */
    static boolean dealWithOne(MethodInsnNode call, MethodNode method) {
        return call.owner.equals(TABLE) && call.name.equals("setTabAt") && method.name.equals("clear");
    }
}
