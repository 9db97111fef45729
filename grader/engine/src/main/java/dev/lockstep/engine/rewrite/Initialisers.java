package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.ClassRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Takes static initialisers away from the JVM, which would run them once and could not be switched within them.
 *
 * <p>Most become ordinary methods that the engine runs in each simulation anew. Those of plain enums and of most of the JDK's
 * classes hold nothing that a program changes: the JVM runs them, outside of the simulation.
 *
 * <p>Numbers may be asked for by several threads, for programs share those of shadows; the rest is not thread-safe.
 */
final class Initialisers {

    private static final String CLINIT = "<clinit>";
    private static final String HOOKS = "dev/lockstep/engine/simulation/ClassHooks";

    /** Classes of the JDK whose statics change: pools, and counters that show in the names of threads. */
    private static final Set<String> CHANGING = Set.of(
            "java/util/concurrent/ForkJoinPool",
            "java/util/concurrent/ForkJoinPool$DefaultForkJoinWorkerThreadFactory",
            "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/SubmissionPublisher",
            "java/util/concurrent/Executors$DefaultThreadFactory",
            "java/util/concurrent/ScheduledThreadPoolExecutor",
            "java/util/Timer");

    private final Hierarchy hierarchy;
    private final @Nullable Initialisers ofShadows;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Initialisers(Hierarchy hierarchy, @Nullable Initialisers ofShadows) {
        this.hierarchy = hierarchy;
        this.ofShadows = ofShadows;
    }

    static Initialisers ofShadows(Hierarchy jdk) {
        return new Initialisers(jdk, null);
    }

    /** Those of a program; the shadows that it uses have the same numbers in all programs. */
    static Initialisers ofProgram(Hierarchy program, Initialisers ofShadows) {
        return new Initialisers(program, ofShadows);
    }

    /** The number of the class whose initialiser must have run before {@code name} is used; -1 if none must. */
    int numberFor(String name, Loaders loaders) {
        for (String at = name;
                at != null && !at.startsWith("[");
                at = hierarchy.head(at).superclass()) {
            if (isRunByEngine(at)) {
                return numberOf(at, loaders);
            }
        }
        return -1;
    }

    private synchronized int numberOf(String name, Loaders loaders) {
        if (ofShadows != null && !hierarchy.isOfProgram(name)) {
            return ofShadows.numberOf(name, loaders);
        }
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        String superclass = hierarchy.head(name).superclass();
        int above = superclass == null ? -1 : numberFor(superclass, loaders);
        String owner = InterfaceConstants.has(hierarchy.head(name)) ? InterfaceConstants.holderOf(name) : name;
        String shadow = loaders.nameOf(owner).replace('/', '.');
        int number = ClassRegistry.add(shadow, above, loaders.loaderOf(name));
        numbers.put(name, number);
        return number;
    }

    boolean isRunByEngine(String name) {
        Hierarchy.Head head = hierarchy.head(name);
        boolean hasInitialiser = head.methods().contains(CLINIT + "()V");
        if (head.isInterface()) {
            return InterfaceConstants.has(head);
        }
        if (!(hasInitialiser || (head.ofProgram() && head.hasStatics()))) {
            return false;
        }
        if (!head.ofProgram()) {
            return CHANGING.contains(name);
        }
        return !head.isPlainEnum();
    }

    /** Rewrites the initialiser of {@code type}, if it has one. */
    void rewrite(ClassNode type) {
        MethodNode initialiser = initialiserOf(type);
        if (InterfaceConstants.has(hierarchy.head(type.name))) {
            InterfaceConstants.strip(type);
        } else if (InterfaceConstants.isHolder(type.name) || isRunByEngine(type.name)) {
            handOver(type, initialiser == null ? empty(type) : initialiser);
        } else if (initialiser != null) {
            pauseDuring(initialiser);
        }
    }

    private static MethodNode empty(ClassNode type) {
        int access = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode empty = new MethodNode(access, CLINIT, "()V", null, null);
        empty.instructions.add(new InsnNode(Opcodes.RETURN));
        type.methods.add(empty);
        return empty;
    }

    private static void handOver(ClassNode type, MethodNode initialiser) {
        initialiser.name = ClassRegistry.INITIALISER;
        InsnList reset = new InsnList();
        for (FieldNode field : type.fields) {
            boolean isConstant = field.value != null && (field.access & Opcodes.ACC_FINAL) != 0;
            if ((field.access & Opcodes.ACC_STATIC) != 0 && !isConstant) {
                field.access &= ~Opcodes.ACC_FINAL;
                reset.add(new InsnNode(zeroOf(Type.getType(field.desc))));
                reset.add(new FieldInsnNode(Opcodes.PUTSTATIC, type.name, field.name, field.desc));
            }
        }
        initialiser.instructions.insert(reset);
        initialiser.maxStack = Math.max(initialiser.maxStack, 2);
    }

    private static int zeroOf(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> Opcodes.LCONST_0;
            case Type.FLOAT -> Opcodes.FCONST_0;
            case Type.DOUBLE -> Opcodes.DCONST_0;
            case Type.OBJECT, Type.ARRAY -> Opcodes.ACONST_NULL;
            default -> Opcodes.ICONST_0;
        };
    }

    private static @Nullable MethodNode initialiserOf(ClassNode type) {
        return type.methods.stream()
                .filter(method -> method.name.equals(CLINIT))
                .findFirst()
                .orElse(null);
    }

    private static void pauseDuring(MethodNode initialiser) {
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        InsnList code = initialiser.instructions;
        for (var instruction : code.toArray()) {
            if (instruction.getOpcode() == Opcodes.RETURN) {
                code.insertBefore(instruction, hook("resume"));
            }
        }
        InsnList head = new InsnList();
        head.add(hook("pause"));
        head.add(start);
        code.insert(head);
        code.add(end);
        code.add(handler);
        code.add(new FrameNode(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"}));
        code.add(hook("resume"));
        code.add(new InsnNode(Opcodes.ATHROW));
        initialiser.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
        initialiser.maxStack += 1;
    }

    private static MethodInsnNode hook(String name) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, HOOKS, name, "()V", false);
    }
}
