package dev.lockstep.engine.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Gives objects two fields for the engine: a number that is the same in every run, and what the engine knows of them. */
final class Tracking {

    private static final String TRACKED = "dev/lockstep/engine/simulation/Tracked";
    private static final String MEMORY = "dev/lockstep/engine/simulation/MemoryHooks";
    private static final String HASH = "dev/lockstep/engine/simulation/HashHooks";
    private static final String JDK_STATE = "dev/lockstep/engine/simulation/JdkState";
    private static final String ID = "lockstep$id";
    private static final String STATE = "lockstep$state";
    private static final String RENEW = "lockstep$renew";
    private static final String OBJECT = "Ljava/lang/Object;";

    private final Hierarchy hierarchy;

    Tracking(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    void add(ClassNode type) {
        if (!isRoot(type)) {
            return;
        }
        type.interfaces.add(TRACKED);
        int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_TRANSIENT;
        type.fields.add(new FieldNode(hidden, ID, "J", null, null));
        type.fields.add(new FieldNode(hidden, STATE, OBJECT, null, null));
        type.methods.stream()
                .filter(method -> method.name.equals("<init>"))
                .forEach(constructor -> numberIn(type, constructor));
        type.methods.add(getter(type, ID, "J", Opcodes.LRETURN));
        type.methods.add(getter(type, STATE, OBJECT, Opcodes.ARETURN));
        type.methods.add(setter(type));
        type.methods.add(renewer(type));
        if (takesFromObject(type, "hashCode", "()I")) {
            type.methods.add(byHook("hashCode", "()I", "identityHashCode", Opcodes.IRETURN));
        }
        if (takesFromObject(type, "toString", "()Ljava/lang/String;")) {
            type.methods.add(byHook("toString", "()Ljava/lang/String;", "identityString", Opcodes.ARETURN));
        }
    }

    /** Whether this is the first class on the way down from Object that is rewritten. */
    private boolean isRoot(ClassNode type) {
        boolean isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        boolean isRecord = (type.access & Opcodes.ACC_RECORD) != 0;
        if (isInterface || isRecord || type.superName == null) {
            return false;
        }
        return !hierarchy.isOfProgram(type.superName) && Shadows.kindOfOriginal(type.superName) == null;
    }

    private boolean takesFromObject(ClassNode type, String name, String descriptor) {
        boolean own =
                type.methods.stream().anyMatch(method -> method.name.equals(name) && method.desc.equals(descriptor));
        return !own
                && (type.access & Opcodes.ACC_ENUM) == 0
                && !type.superName.equals("java/lang/Enum")
                && !hierarchy.inheritsBelowObject(type.name, name + descriptor);
    }

    private static void numberIn(ClassNode type, MethodNode constructor) {
        MethodInsnNode superCall = superCallOf(type, constructor);
        if (superCall == null) {
            return;
        }
        InsnList number = new InsnList();
        number.add(new VarInsnNode(Opcodes.ALOAD, 0));
        number.add(new MethodInsnNode(Opcodes.INVOKESTATIC, MEMORY, "newId", "()J", false));
        number.add(new FieldInsnNode(Opcodes.PUTFIELD, type.name, ID, "J"));
        if (type.superName.equals("java/lang/Enum")) {
            number.add(new VarInsnNode(Opcodes.ALOAD, 0));
            number.add(new MethodInsnNode(Opcodes.INVOKESTATIC, JDK_STATE, "made", "(Ljava/lang/Enum;)V", false));
        }
        constructor.instructions.insert(superCall, number);
        constructor.maxStack = Math.max(constructor.maxStack, 3);
    }

    private static @Nullable MethodInsnNode superCallOf(ClassNode type, MethodNode constructor) {
        MethodInsnNode call = firstCallOn(constructor);
        return call != null && call.owner.equals(type.superName) ? call : null;
    }

    /** The call of another constructor, this or super, with which a constructor begins. */
    static @Nullable MethodInsnNode firstCallOn(MethodNode constructor) {
        int made = 0;
        for (AbstractInsnNode instruction : constructor.instructions) {
            if (instruction.getOpcode() == Opcodes.NEW && instruction instanceof TypeInsnNode) {
                made++;
            } else if (instruction instanceof MethodInsnNode call && call.name.equals("<init>") && made-- == 0) {
                return call;
            }
        }
        return null;
    }

    private static MethodNode getter(ClassNode type, String field, String descriptor, int returns) {
        MethodNode getter = method(field, "()" + descriptor);
        getter.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
        getter.instructions.add(new FieldInsnNode(Opcodes.GETFIELD, type.name, field, descriptor));
        getter.instructions.add(new InsnNode(returns));
        return getter;
    }

    private static MethodNode setter(ClassNode type) {
        MethodNode setter = method(STATE, "(" + OBJECT + ")V");
        setter.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
        setter.instructions.add(new VarInsnNode(Opcodes.ALOAD, 1));
        setter.instructions.add(new FieldInsnNode(Opcodes.PUTFIELD, type.name, STATE, OBJECT));
        setter.instructions.add(new InsnNode(Opcodes.RETURN));
        return setter;
    }

    private static MethodNode renewer(ClassNode type) {
        MethodNode renewer = method(RENEW, "(J)V");
        renewer.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
        renewer.instructions.add(new VarInsnNode(Opcodes.LLOAD, 1));
        renewer.instructions.add(new FieldInsnNode(Opcodes.PUTFIELD, type.name, ID, "J"));
        renewer.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
        renewer.instructions.add(new InsnNode(Opcodes.ACONST_NULL));
        renewer.instructions.add(new FieldInsnNode(Opcodes.PUTFIELD, type.name, STATE, OBJECT));
        renewer.instructions.add(new InsnNode(Opcodes.RETURN));
        return renewer;
    }

    private static MethodNode byHook(String name, String descriptor, String hook, int returns) {
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        method.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
        String taking = "(" + OBJECT + descriptor.substring(1);
        method.instructions.add(new MethodInsnNode(Opcodes.INVOKESTATIC, HASH, hook, taking, false));
        method.instructions.add(new InsnNode(returns));
        return method;
    }

    private static MethodNode method(String name, String descriptor) {
        return new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
    }
}
