package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.ClassRegistry;
import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Rewrites the instructions of one method: puts a hook before, or in the place of, what other threads could notice. */
final class Body {

    private static final String MEMORY = Hooks.ENGINE + "MemoryHooks";
    private static final String SYNC = Hooks.ENGINE + "SyncHooks";
    private static final String MONITORS = Hooks.ENGINE + "MonitorHooks";
    private static final String CLASSES = Hooks.ENGINE + "ClassHooks";
    private static final String CLOCK = Hooks.ENGINE + "ClockHooks";
    private static final String RANDOM = Hooks.ENGINE + "RandomHooks";
    private static final String SECURE_RANDOM = "java/security/SecureRandom";
    private static final String FOR_NAME = "(Ljava/lang/String;)Ljava/lang/Class;";
    private static final String THREAD = "java/lang/Thread";
    private static final String OWN_THREAD = Hooks.ENGINE + "LockstepThread";

    private final ClassNode type;
    private final MethodNode method;
    private final Kind kind;
    private final Rewriter rewriter;
    private final Atomics atomics;
    private final boolean lean;
    private final InsnList code;
    private final Set<LabelNode> labelsPassed = new HashSet<>();
    private int line;
    private boolean beforeSuper;
    private boolean mayHaveEscaped;
    private final @Nullable AbstractInsnNode superCall;

    Body(ClassNode type, MethodNode method, Kind kind, Rewriter rewriter, Atomics atomics, boolean lean) {
        this.lean = lean;
        this.type = type;
        this.method = method;
        this.kind = kind;
        this.rewriter = rewriter;
        this.atomics = atomics;
        this.code = method.instructions;
        boolean constructor = method.name.equals("<init>");
        this.superCall = constructor ? Tracking.firstCallOn(method) : null;
        this.beforeSuper = superCall != null;
    }

    void rewrite() {
        for (AbstractInsnNode instruction : code.toArray()) {
            switch (instruction) {
                case LineNumberNode number -> line = number.line;
                case LabelNode label -> labelsPassed.add(label);
                case JumpInsnNode jump -> jump(jump);
                case FieldInsnNode field -> field(field);
                case TypeInsnNode made when made.getOpcode() == Opcodes.NEW -> made(made);
                case MethodInsnNode call -> {
                    mayHaveEscaped |= call != superCall && !makesOfJdk(call);
                    call(call);
                }
                case InvokeDynamicInsnNode _ -> mayHaveEscaped = true;
                case InsnNode plain -> plain(plain);
                default -> {}
            }
            if (instruction == superCall) {
                beforeSuper = false;
            }
        }
        if (kind == Kind.PROGRAM) {
            Entries.announce(type, method);
        }
        if (isConstantsOfEnum()) {
            int number = rewriter.initialiserOf(type.name);
            code.insert(number < 0 ? new InsnList() : ensure(number));
        }
        method.maxStack += 8;
    }

    /** The JVM itself calls {@code values()}, for EnumSet and the like. */
    private boolean isConstantsOfEnum() {
        return kind == Kind.PROGRAM
                && (type.access & Opcodes.ACC_ENUM) != 0
                && method.name.equals("values")
                && (method.access & Opcodes.ACC_STATIC) != 0;
    }

    private static boolean makesOfJdk(MethodInsnNode call) {
        return call.name.equals("<init>") && call.owner.startsWith("java/") && !call.owner.equals(THREAD);
    }

    private void jump(JumpInsnNode jump) {
        if (kind == Kind.PROGRAM && labelsPassed.contains(jump.label)) {
            code.insertBefore(jump, hook(MEMORY, "turn", "()V"));
        }
    }

    // ---- memory

    private void field(FieldInsnNode access) {
        boolean isStatic = access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.PUTSTATIC;
        if (kind == Kind.PROGRAM && access.owner.equals("java/lang/System")) {
            standardStream(access);
            return;
        }
        Hierarchy.Field field = rewriter.field(access);
        if (field == null) {
            return;
        }
        if (isStatic) {
            ensureInitialised(field.declaringClass(), access);
            String holder = rewriter.holderOf(field);
            access.owner = holder == null ? access.owner : holder;
        }
        if (kind == Kind.PROGRAM && putsArray(access)) {
            code.insertBefore(access, new InsnNode(Opcodes.DUP));
            code.insertBefore(access, new LdcInsnNode(access.name));
            code.insertBefore(access, hook(MEMORY, "shows", "(Ljava/lang/Object;Ljava/lang/String;)V"));
        }
        if (kind == Kind.CONCURRENT) {
            concurrentField(access, field, isStatic);
        } else if (!field.isFinal() && rewriter.isWatched(field, access.name, kind)) {
            watch(access, field, isStatic);
        }
    }

    private static boolean putsArray(FieldInsnNode access) {
        boolean puts = access.getOpcode() == Opcodes.PUTFIELD || access.getOpcode() == Opcodes.PUTSTATIC;
        return puts && access.desc.startsWith("[");
    }

    private void standardStream(FieldInsnNode access) {
        rewriter.refuseIfUnsupported(access, type, line);
        code.set(access, hook(Hooks.PRINT, access.name, "()Ljava/io/PrintStream;"));
    }

    private void watch(FieldInsnNode access, Hierarchy.Field field, boolean isStatic) {
        boolean write = access.getOpcode() == Opcodes.PUTFIELD || access.getOpcode() == Opcodes.PUTSTATIC;
        if (!isStatic && beforeSuper) {
            return;
        }
        int number = Sites.field(field.declaringClass().replace('/', '.'), access.name);
        int site = site(access.name, number, field.isVolatile());
        InsnList before = new InsnList();
        if (isStatic) {
            before.add(new LdcInsnNode(site));
            before.add(hook(MEMORY, write ? "writeStatic" : "readStatic", "(I)V"));
        } else {
            before.add(copyOfReceiver(access, write));
            before.add(new LdcInsnNode(site));
            before.add(hook(MEMORY, hookOf(access, write), "(Ljava/lang/Object;I)V"));
        }
        code.insertBefore(access, before);
    }

    /** An object that nobody else can know yet belongs to its thread: a switch before it is filled shows nothing new. */
    private String hookOf(FieldInsnNode access, boolean write) {
        if (kind == Kind.COLLECTION) {
            return write ? "writeQuietly" : "readQuietly";
        }
        boolean fills = write && !mayHaveEscaped && superCall != null && access.owner.equals(type.name);
        return fills ? "fill" : write ? "write" : "read";
    }

    private static InsnList copyOfReceiver(FieldInsnNode access, boolean write) {
        InsnList copy = new InsnList();
        if (!write) {
            copy.add(new InsnNode(Opcodes.DUP));
        } else if (Type.getType(access.desc).getSize() == 2) {
            copy.add(new InsnNode(Opcodes.DUP2_X1));
            copy.add(new InsnNode(Opcodes.POP2));
            copy.add(new InsnNode(Opcodes.DUP_X2));
        } else {
            copy.add(new InsnNode(Opcodes.DUP2));
            copy.add(new InsnNode(Opcodes.POP));
        }
        return copy;
    }

    private void concurrentField(FieldInsnNode access, Hierarchy.Field field, boolean isStatic) {
        if (isStatic || beforeSuper || method.name.equals("<init>")) {
            return;
        }
        boolean write = access.getOpcode() == Opcodes.PUTFIELD;
        if (field.isVolatile()) {
            InsnList before = copyOfReceiver(access, write);
            before.add(hook(SYNC, write ? "release" : "acquire", "(Ljava/lang/Object;)V"));
            code.insertBefore(access, before);
        } else if (write && access.name.equals("exclusiveOwnerThread")) {
            code.insertBefore(access, new InsnNode(Opcodes.DUP2));
            code.insertBefore(access, hook(SYNC, "owner", "(Ljava/lang/Object;Ljava/lang/Thread;)V"));
        }
    }

    private void plain(InsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.MONITORENTER) {
            code.insertBefore(instruction, new LdcInsnNode(kind.isOfJdk() ? 0 : site("", -1, false)));
            code.set(instruction, hook(MONITORS, "enter", "(Ljava/lang/Object;I)V"));
        } else if (opcode == Opcodes.MONITOREXIT) {
            code.set(instruction, hook(MONITORS, "exit", "(Ljava/lang/Object;)V"));
        } else if (kind != Kind.CONCURRENT && opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            InsnList before = new InsnList();
            before.add(new InsnNode(Opcodes.DUP2));
            before.add(element("readElement"));
            code.insertBefore(instruction, before);
        } else if (kind != Kind.CONCURRENT
                && opcode >= Opcodes.IASTORE
                && opcode <= Opcodes.SASTORE
                && !(lean && isInitialValue(instruction))) {
            code.insertBefore(instruction, elementStore(opcode == Opcodes.LASTORE || opcode == Opcodes.DASTORE));
        }
    }

    /** Whether it stores one of the constants in braces behind {@code new int[]}: nobody else knows that array yet. */
    private static boolean isInitialValue(InsnNode store) {
        AbstractInsnNode value = store.getPrevious();
        AbstractInsnNode index = value == null ? null : value.getPrevious();
        AbstractInsnNode array = index == null ? null : index.getPrevious();
        return array != null && array.getOpcode() == Opcodes.DUP && isConstant(index) && isConstant(value);
    }

    private static boolean isConstant(@Nullable AbstractInsnNode push) {
        return push != null && push.getOpcode() >= Opcodes.ACONST_NULL && push.getOpcode() <= Opcodes.LDC;
    }

    private InsnList elementStore(boolean wide) {
        InsnList before = new InsnList();
        before.add(new InsnNode(wide ? Opcodes.DUP2_X2 : Opcodes.DUP_X2));
        before.add(new InsnNode(wide ? Opcodes.POP2 : Opcodes.POP));
        before.add(new InsnNode(wide ? Opcodes.DUP2_X2 : Opcodes.DUP2_X1));
        before.add(element("writeElement"));
        return before;
    }

    private InsnList element(String name) {
        InsnList hook = new InsnList();
        hook.add(new LdcInsnNode(site("", -1, false)));
        String hookName = kind == Kind.COLLECTION ? name + "Quietly" : name;
        hook.add(hook(MEMORY, hookName, "(Ljava/lang/Object;II)V"));
        return hook;
    }

    // ---- classes

    private void made(TypeInsnNode made) {
        int number = made.desc.equals(type.name) ? -1 : rewriter.initialiserOf(made.desc);
        if (number >= 0) {
            // Not before: frames name an object that is not initialised yet by the position of its NEW.
            code.insert(made, ensure(number));
        }
        if (made.desc.equals(THREAD)) {
            made.desc = OWN_THREAD;
        } else if (made.desc.equals(SECURE_RANDOM)) {
            made.desc = Hooks.SECURE;
        }
    }

    private void ensureInitialised(String name, AbstractInsnNode before) {
        if (name.equals(type.name) && !mayMeetItsInitialiser()) {
            return;
        }
        int number = rewriter.initialiserOf(name);
        if (number >= 0) {
            code.insertBefore(before, ensure(number));
        }
    }

    /** Whether the initialiser of this class may start threads that get here before it has ended. */
    private boolean mayMeetItsInitialiser() {
        return kind == Kind.PROGRAM
                && !method.name.equals(ClassRegistry.INITIALISER)
                && type.methods.stream()
                        .filter(each -> each.name.equals(ClassRegistry.INITIALISER))
                        .anyMatch(Body::callsSomething);
    }

    private static boolean callsSomething(MethodNode initialiser) {
        for (AbstractInsnNode instruction : initialiser.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode
                    || (instruction instanceof MethodInsnNode call
                            && !makesOfJdk(call)
                            && !call.name.equals("desiredAssertionStatus"))) {
                return true;
            }
        }
        return false;
    }

    private static InsnList ensure(int number) {
        InsnList ensure = new InsnList();
        ensure.add(new LdcInsnNode(number));
        ensure.add(hook(CLASSES, "ensure", "(I)V"));
        return ensure;
    }

    // ---- calls

    private void call(MethodInsnNode call) {
        if (call.name.equals("<init>")) {
            constructor(call);
            return;
        }
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            ensureInitialised(call.owner, call);
        }
        if (call.getOpcode() == Opcodes.INVOKESPECIAL
                && call.owner.equals("java/lang/Object")
                && call.name.equals("clone")) {
            copied(call);
            return;
        }
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            giveClock(call);
        }
        giveRandom(call);
        giveLoader(call);
        if (Callbacks.contain(call, kind)) {
            code.insert(call, hook(MEMORY, "cameBack", "()V"));
        }
        Hooks.Hook hook = hookFor(call);
        if (hook != null) {
            redirect(call, hook);
        } else if (call.getOpcode() == Opcodes.INVOKESPECIAL && call.owner.equals(THREAD)) {
            call.owner = OWN_THREAD;
        } else if (!atomics.rewrite(code, call) && kind == Kind.PROGRAM) {
            rewriter.refuseIfUnsupported(call, type, line);
            if (WatchedCalls.isWatched(call)) {
                WatchedCalls.watch(type, method, call, site(simple(call), -1, false));
            } else {
                switchBefore(call);
            }
        }
    }

    /** A copy reads every field. */
    private void copied(MethodInsnNode clone) {
        if (kind == Kind.PROGRAM) {
            rewriter.instanceFields(type.name).forEach((name, field) -> {
                if (!field.isFinal()) {
                    int number = Sites.field(field.declaringClass().replace('/', '.'), name);
                    InsnList read = new InsnList();
                    read.add(new InsnNode(Opcodes.DUP));
                    read.add(new LdcInsnNode(site(name, number, field.isVolatile())));
                    read.add(hook(MEMORY, "read", "(Ljava/lang/Object;I)V"));
                    code.insertBefore(clone, read);
                }
            });
        }
        code.insert(clone, hook(MEMORY, "cloned", "(Ljava/lang/Object;)Ljava/lang/Object;"));
    }

    private Hooks.@Nullable Hook hookFor(MethodInsnNode call) {
        // What the JDK's own classes order is followed by what they access.
        if (kind != Kind.PROGRAM && call.owner.startsWith("java/lang/invoke/")) {
            return null;
        }
        String signature = call.name + call.desc;
        return switch (call.getOpcode()) {
            case Opcodes.INVOKESTATIC -> {
                if (kind == Kind.PROGRAM
                        && call.owner.equals("java/lang/Class")
                        && call.name.equals("forName")
                        && !call.desc.contains("Ljava/lang/Module;")) {
                    yield Hooks.ofReflection(call.owner, call.name);
                }
                yield rewriter.isThread(call.owner)
                        ? Hooks.ofThreadClass(signature)
                        : Hooks.ofStatic(call.owner, signature);
            }
            case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE -> {
                Hooks.Hook ofAny = Hooks.ofAnyObject(signature);
                if (ofAny != null) {
                    yield ofAny;
                }
                Hooks.Hook ofThrowable = kind == Kind.PROGRAM ? Hooks.ofThrowable(signature) : null;
                if (ofThrowable != null && rewriter.isThrowable(call.owner)) {
                    yield ofThrowable;
                }
                Hooks.Hook ofThread = Hooks.ofThread(signature);
                if (ofThread != null && rewriter.isThread(call.owner)) {
                    yield ofThread;
                }
                Hooks.Hook reflective = kind == Kind.PROGRAM ? Hooks.ofReflection(call.owner, call.name) : null;
                yield reflective == null ? Hooks.ofVirtual(call.owner, signature) : reflective;
            }
            case Opcodes.INVOKESPECIAL -> call.owner.equals("java/lang/Object") ? Hooks.ofSuperObject(signature) : null;
            default -> null;
        };
    }

    private void redirect(MethodInsnNode call, Hooks.Hook hook) {
        String arguments = call.desc.substring(1).replace("Ljdk/internal/vm/ThreadContainer;", "Ljava/lang/Object;");
        String receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? "" : receiverOf(call);
        String descriptor = "(" + receiver + arguments;
        if (hook.withSite()) {
            code.insertBefore(call, new LdcInsnNode(kind.isOfJdk() ? 0 : site(simple(call), -1, false)));
            descriptor = descriptor.replace(")", "I)");
        }
        code.set(call, hook(hook.owner(), hook.name(), descriptor));
    }

    private String receiverOf(MethodInsnNode call) {
        if (rewriter.isThread(call.owner)) {
            return "Ljava/lang/Thread;";
        }
        if (rewriter.isThrowable(call.owner)) {
            return "Ljava/lang/Throwable;";
        }
        return switch (call.owner) {
            case "java/util/concurrent/TimeUnit",
                    "java/lang/Class",
                    "java/lang/ClassLoader",
                    "java/lang/reflect/Method",
                    "java/lang/reflect/Constructor",
                    "java/lang/invoke/MethodHandles$Lookup" -> "L" + call.owner + ";";
            default -> "Ljava/lang/Object;";
        };
    }

    private void constructor(MethodInsnNode call) {
        if (call.owner.equals(THREAD)) {
            call.owner = OWN_THREAD;
        } else if (call.owner.equals(SECURE_RANDOM)) {
            call.owner = Hooks.SECURE;
        } else if (call.desc.equals("()V") && !type.name.equals(call.owner)) {
            switch (call.owner) {
                case "java/util/Random", "java/util/SplittableRandom" -> takeLong(call, RANDOM, "seed");
                case "java/util/Date" -> takeLong(call, CLOCK, "currentTimeMillis");
                default -> {}
            }
        }
        if (kind == Kind.PROGRAM) {
            rewriter.refuseIfUnsupported(call, type, line);
        }
    }

    private void takeLong(MethodInsnNode call, String owner, String from) {
        code.insertBefore(call, hook(owner, from, "()J"));
        call.desc = "(J)V";
    }

    /** Turns {@code LocalDate.now()} into {@code LocalDate.now(clock)}, and the like. */
    private void giveClock(MethodInsnNode call) {
        String none = "()";
        String zone = "(Ljava/time/ZoneId;)";
        if (!call.name.equals("now") || !call.owner.startsWith("java/time/")) {
            return;
        }
        if (call.desc.startsWith(none)) {
            code.insertBefore(call, hook(CLOCK, "systemDefaultZone", "()Ljava/time/Clock;"));
            call.desc = "(Ljava/time/Clock;)" + call.desc.substring(none.length());
        } else if (call.desc.startsWith(zone)) {
            code.insertBefore(call, hook(CLOCK, "system", "(Ljava/time/ZoneId;)Ljava/time/Clock;"));
            call.desc = "(Ljava/time/Clock;)" + call.desc.substring(zone.length());
        }
    }

    private void giveRandom(MethodInsnNode call) {
        if (call.name.equals("shuffle")
                && call.owner.equals("java/util/Collections")
                && call.desc.equals("(Ljava/util/List;)V")) {
            code.insertBefore(call, hook(RANDOM, "newRandom", "()Ljava/util/Random;"));
            call.desc = "(Ljava/util/List;Ljava/util/Random;)V";
        } else if (call.owner.equals("java/util/random/RandomGeneratorFactory") && call.desc.startsWith("()Ljava")) {
            giveSeed(call);
        }
    }

    /** {@code Class.forName(name)} asks the loader of the class that calls it. */
    private void giveLoader(MethodInsnNode call) {
        if (kind == Kind.PROGRAM && call.owner.equals("java/lang/Class") && call.desc.equals(FOR_NAME)) {
            code.insertBefore(call, new LdcInsnNode(Type.getObjectType(type.name)));
            code.insertBefore(
                    call,
                    new MethodInsnNode(
                            Opcodes.INVOKEVIRTUAL,
                            "java/lang/Class",
                            "getClassLoader",
                            "()Ljava/lang/ClassLoader;",
                            false));
            call.desc = "(Ljava/lang/String;Ljava/lang/ClassLoader;)Ljava/lang/Class;";
        }
    }

    private void giveSeed(MethodInsnNode call) {
        if (call.name.equals("create")) {
            code.insertBefore(call, hook(RANDOM, "seed", "()J"));
            call.desc = "(J)" + call.desc.substring(2);
        }
    }

    private void switchBefore(MethodInsnNode call) {
        if (rewriter.isShared(call)) {
            InsnList before = new InsnList();
            int site = site(simple(call), -1, false);
            before.add(new LdcInsnNode(site));
            before.add(hook(MEMORY, "call", "(I)V"));
            code.insertBefore(call, before);
            Entries.show(type, method, call, site);
        }
    }

    private static String simple(MethodInsnNode call) {
        int from = Math.max(call.owner.lastIndexOf('/'), call.owner.lastIndexOf('$')) + 1;
        return call.owner.substring(from) + "." + call.name;
    }

    private int site(String member, int field, boolean isVolatile) {
        String file = type.sourceFile == null ? "" : type.sourceFile;
        String name = type.name.replace('/', '.');
        return Sites.add(new Site(name, method.name, file, line, member, field, isVolatile));
    }

    private static MethodInsnNode hook(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
