package dev.lockstep.engine.rewrite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What rewriting must know of other classes than the one it rewrites: supertypes, fields and methods, by original names.
 *
 * <p>Thread-safe: all programs of a process share what is known of the JDK.
 */
final class Hierarchy {

    private static final int HEADS_ONLY = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    private static final int WITH_CODE = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final ClassBytes classes;
    private final @Nullable Hierarchy jdk;
    private final Map<String, Head> heads = new HashMap<>();

    private Hierarchy(ClassBytes classes, @Nullable Hierarchy jdk) {
        this.classes = classes;
        this.jdk = jdk;
    }

    static Hierarchy ofJdk(ClassBytes jdk) {
        return new Hierarchy(jdk, null);
    }

    static Hierarchy ofProgram(ClassBytes program, Hierarchy jdk) {
        return new Hierarchy(program, jdk);
    }

    /**
     * The outside of a class.
     *
     * @param makesMore whether it is an enum of the program whose initialiser does more than making the constants
     */
    record Head(
            String name,
            int access,
            @Nullable String superclass,
            List<String> interfaces,
            Map<String, Integer> fields,
            Set<String> methods,
            boolean ofProgram,
            boolean makesMore) {

        static final Head UNKNOWN = new Head("", 0, null, List.of(), Map.of(), Set.of(), false, false);

        boolean isInterface() {
            return (access & Opcodes.ACC_INTERFACE) != 0;
        }

        boolean isEnum() {
            return (access & Opcodes.ACC_ENUM) != 0;
        }

        /** Whether it has static fields that are more than constants. */
        boolean hasStatics() {
            return fields.values().stream()
                    .anyMatch(field -> (field & Opcodes.ACC_STATIC) != 0 && (field & Opcodes.ACC_FINAL) == 0);
        }

        /** Whether it is an enum that has its constants and nothing else that could change. */
        boolean isPlainEnum() {
            int ofEnums = Opcodes.ACC_ENUM | Opcodes.ACC_SYNTHETIC;
            return isEnum()
                    && !makesMore
                    && (access & Opcodes.ACC_FINAL) != 0
                    && fields.values().stream().allMatch(field -> (field & ofEnums) != 0);
        }
    }

    /** A field where it is declared. */
    record Field(String declaringClass, int access, boolean ofProgram) {

        boolean isFinal() {
            return (access & Opcodes.ACC_FINAL) != 0;
        }

        boolean isVolatile() {
            return (access & Opcodes.ACC_VOLATILE) != 0;
        }
    }

    synchronized Head head(String name) {
        Head known = heads.get(name);
        if (known == null) {
            known = read(name);
            heads.put(name, known);
        }
        return known;
    }

    private Head read(String name) {
        byte[] bytes = classes.find(name);
        if (bytes == null) {
            return jdk == null ? Head.UNKNOWN : jdk.head(name);
        }
        HeadReader reader = new HeadReader(jdk != null);
        new ClassReader(bytes).accept(reader, jdk == null ? HEADS_ONLY : WITH_CODE);
        return reader.head();
    }

    boolean isOfProgram(String name) {
        return head(name).ofProgram();
    }

    boolean isThread(String name) {
        return isBelow("java/lang/Thread", name);
    }

    /** Whether {@code name} is {@code superclass} or extends it. */
    boolean isBelow(String superclass, String name) {
        for (String at = name; at != null && !at.startsWith("["); at = head(at).superclass()) {
            if (at.equals(superclass)) {
                return true;
            }
        }
        return false;
    }

    /** The field that {@code owner.name} means (JVMS 5.4.3.2); null if it is not there. */
    @Nullable
    Field field(String owner, String name) {
        for (String at = owner; at != null; at = head(at).superclass()) {
            Head head = head(at);
            Integer access = head.fields().get(name);
            if (access != null) {
                return new Field(at, access, head.ofProgram());
            }
            for (String each : head.interfaces()) {
                Field inherited = field(each, name);
                if (inherited != null) {
                    return inherited;
                }
            }
        }
        return null;
    }

    /** The instance fields of {@code name} and of its superclasses that are rewritten, too. */
    Map<String, Field> instanceFields(String name) {
        Map<String, Field> all = new TreeMap<>();
        for (String at = name; at != null && head(at).ofProgram(); at = head(at).superclass()) {
            for (Map.Entry<String, Integer> field : head(at).fields().entrySet()) {
                if ((field.getValue() & Opcodes.ACC_STATIC) == 0) {
                    all.putIfAbsent(field.getKey(), new Field(at, field.getValue(), true));
                }
            }
        }
        return all;
    }

    /** The class or interface whose method {@code owner.method} means (JVMS 5.4.3.3); null if it is not there. */
    @Nullable
    String declaringClass(String owner, String method) {
        for (String at = owner; at != null; at = head(at).superclass()) {
            if (head(at).methods().contains(method)) {
                return at;
            }
        }
        return declaringInterface(owner, method);
    }

    private @Nullable String declaringInterface(String owner, String method) {
        for (String at = owner; at != null; at = head(at).superclass()) {
            for (String each : head(at).interfaces()) {
                String declaring = head(each).methods().contains(method) ? each : declaringInterface(each, method);
                if (declaring != null) {
                    return declaring;
                }
            }
        }
        return null;
    }

    /** The nearest class above {@code owner}, itself included, that is not of the program; null if the program declares the method. */
    @Nullable
    String ownerOutside(String owner, String method) {
        String at = owner;
        while (at != null && !at.startsWith("[") && isOfProgram(at)) {
            if (head(at).methods().contains(method)) {
                return null;
            }
            at = head(at).superclass();
        }
        return at;
    }

    /** Whether a class between {@code name} and Object, both excluded, declares {@code method}, a name with its descriptor. */
    boolean inheritsBelowObject(String name, String method) {
        for (String at = head(name).superclass();
                at != null && !at.equals("java/lang/Object");
                at = head(at).superclass()) {
            if (head(at).methods().contains(method)) {
                return true;
            }
        }
        return false;
    }
}
