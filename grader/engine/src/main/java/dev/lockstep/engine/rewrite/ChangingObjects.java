package dev.lockstep.engine.rewrite;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Tells which objects of the JDK change though they have no shadow, and how a call of their methods counts.
 *
 * <p>What is on none of the lists is taken for one that cannot change: two threads could talk through it, and nobody would see it.
 */
final class ChangingObjects {

    /** Those whose documentation says that threads must not share them unguarded. */
    private static final Set<String> UNGUARDED = Set.of(
            "java/lang/StringBuilder",
            "java/text/DateFormat",
            "java/text/DecimalFormat",
            "java/text/MessageFormat",
            "java/text/NumberFormat",
            "java/text/SimpleDateFormat",
            "java/util/Date",
            "java/util/DoubleSummaryStatistics",
            "java/util/Formatter",
            "java/util/IntSummaryStatistics",
            "java/util/LongSummaryStatistics",
            "java/util/Scanner",
            "java/util/SplittableRandom",
            "java/util/StringJoiner",
            "java/util/StringTokenizer",
            "java/util/regex/Matcher",
            "java/util/zip/Adler32",
            "java/util/zip/CRC32",
            "java/util/zip/CRC32C",
            "java/security/MessageDigest");

    /** The same, but each method is synchronized, or atomic. */
    private static final Set<String> SYNCHRONIZED = Set.of(
            "java/io/ByteArrayOutputStream", "java/io/StringWriter", "java/lang/StringBuffer", "java/util/Random");

    /** Those of which it depends on the use whether threads may share them: others may come before each call, and no race is told. */
    private static final Set<String> OTHERS = Set.of(
            "java/io/BufferedInputStream",
            "java/io/BufferedOutputStream",
            "java/io/BufferedReader",
            "java/io/BufferedWriter",
            "java/io/ByteArrayInputStream",
            "java/io/DataInputStream",
            "java/io/DataOutputStream",
            "java/io/InputStreamReader",
            "java/io/OutputStreamWriter",
            "java/io/StringReader",
            "java/nio/Buffer",
            "java/nio/ByteBuffer",
            "java/nio/CharBuffer",
            "java/nio/DoubleBuffer",
            "java/nio/FloatBuffer",
            "java/nio/IntBuffer",
            "java/nio/LongBuffer",
            "java/nio/ShortBuffer",
            "java/time/format/DateTimeFormatterBuilder",
            "java/util/Locale$Builder",
            "java/util/SimpleTimeZone",
            "java/util/TimeZone");

    /** Supertypes through which any of them may be used, and what cannot change as well. */
    private static final Set<String> SUPERTYPES = Set.of(
            "java/io/InputStream",
            "java/io/OutputStream",
            "java/io/Reader",
            "java/io/Writer",
            "java/lang/Appendable",
            "java/lang/CharSequence",
            "java/lang/Readable",
            "java/util/PrimitiveIterator",
            "java/util/Spliterator",
            "java/util/random/RandomGenerator");

    private static final Set<String> OF_REFERENCES = Set.of("get", "clear", "enqueue", "refersTo");
    private static final Set<String> OF_THROWABLES = Set.of(
            "addSuppressed(Ljava/lang/Throwable;)V",
            "getSuppressed()[Ljava/lang/Throwable;",
            "initCause(Ljava/lang/Throwable;)Ljava/lang/Throwable;",
            "getCause()Ljava/lang/Throwable;");

    /** How names of methods begin that only read; of formats and matchers, all write. */
    private static final List<String> READS = List.of(
            "after",
            "before",
            "capacity",
            "charAt",
            "chars",
            "codePoint",
            "compareTo",
            "equals",
            "getAverage",
            "getCause",
            "getCount",
            "getMax",
            "getMin",
            "getName",
            "getSum",
            "getSuppressed",
            "getTime",
            "hashCode",
            "indexOf",
            "isEmpty",
            "lastIndexOf",
            "length",
            "refersTo",
            "subSequence",
            "substring",
            "toInstant",
            "toString");

    private ChangingObjects() {}

    /**
     * The name of the hook that counts a call.
     *
     * @param owner the class of the JDK whose method is called
     * @return null if the object cannot change, or is followed in another way
     */
    static @Nullable String hookOf(MethodInsnNode call, String owner) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return null;
        }
        if (SYNCHRONIZED.contains(owner)) {
            return "uses";
        }
        boolean reads = reads(call, owner);
        if (UNGUARDED.contains(owner)) {
            return reads ? "reads" : "writes";
        }
        if (isOther(call, owner)) {
            return reads ? "looks" : "meets";
        }
        boolean ofSupertype = SUPERTYPES.contains(owner.replaceFirst("(?<=Iterator|iterator|Generator)\\$.*", ""));
        return ofSupertype ? reads ? "looksAtAny" : "meetsAny" : null;
    }

    private static boolean isOther(MethodInsnNode call, String owner) {
        return OTHERS.contains(owner)
                || owner.startsWith("java/text/")
                || (owner.startsWith("java/util/stream/") && owner.endsWith("$Builder"))
                || (owner.startsWith("java/lang/ref/") && OF_REFERENCES.contains(call.name))
                || OF_THROWABLES.contains(call.name + call.desc);
    }

    private static boolean reads(MethodInsnNode call, String owner) {
        boolean changesAnyhow = owner.startsWith("java/text/") || owner.equals("java/util/regex/Matcher");
        return !changesAnyhow && READS.stream().anyMatch(call.name::startsWith);
    }
}
