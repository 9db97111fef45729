package dev.lockstep.engine.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Lets a trace see which methods are called with what, and what calls of the JDK return. */
final class Entries {

    private static final String TRACE = Hooks.ENGINE + "TraceHooks";
    private static final String OBJECT = "Ljava/lang/Object;";

    private Entries() {}

    /** Puts at the start of {@code method} what shows its arguments, if somebody looks. */
    static void announce(ClassNode type, MethodNode method) {
        if (!isTold(method)) {
            return;
        }
        LabelNode go = new LabelNode();
        InsnList start = new InsnList();
        start.add(hook("isOn", "()Z"));
        start.add(new JumpInsnNode(Opcodes.IFEQ, go));
        start.add(new LdcInsnNode(type.name.replace('/', '.')));
        start.add(new LdcInsnNode(method.name));
        arguments(start, method);
        start.add(hook("entered", "(Ljava/lang/String;Ljava/lang/String;[" + OBJECT + ")V"));
        start.add(go);
        start.add(new FrameNode(Opcodes.F_SAME, 0, null, 0, null));
        // The method's own first frame must not be at the same place.
        start.add(new InsnNode(Opcodes.NOP));
        method.instructions.insert(start);
    }

    /** Whether it is told when {@code method} begins and ends: of those that somebody wrote. */
    static boolean isTold(MethodNode method) {
        boolean hidden = (method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
        return !hidden && method.instructions.size() > 0 && !method.name.startsWith("lockstep$");
    }

    private static void arguments(InsnList code, MethodNode method) {
        Type[] types = Type.getArgumentTypes(method.desc);
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        arrayFrom(code, types, 0, types.length, isStatic ? 0 : 1);
    }

    /** An array of the parameters {@code from} to {@code to}, the latter excluded, of a static method. */
    private static void array(InsnList code, Type[] types, int from, int to) {
        int local = 0;
        for (int i = 0; i < from; i++) {
            local += types[i].getSize();
        }
        arrayFrom(code, types, from, to, local);
    }

    private static void arrayFrom(InsnList code, Type[] types, int from, int to, int firstLocal) {
        int local = firstLocal;
        code.add(new IntInsnNode(Opcodes.SIPUSH, to - from));
        code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
        for (int i = from; i < to; i++) {
            code.add(new InsnNode(Opcodes.DUP));
            code.add(new IntInsnNode(Opcodes.SIPUSH, i - from));
            code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), local));
            box(code, types[i]);
            code.add(new InsnNode(Opcodes.AASTORE));
            local += types[i].getSize();
        }
    }

    private static void box(InsnList code, Type type) {
        String wrapper = wrapperOf(type);
        if (wrapper != null) {
            String descriptor = "(" + type.getDescriptor() + ")L" + wrapper + ";";
            code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, wrapper, "valueOf", descriptor, false));
        }
    }

    private static @Nullable String wrapperOf(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.CHAR -> "java/lang/Character";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> null;
        };
    }

    /**
     * Lets {@code call} be seen with what it is given and what it returns: it moves to a small method of its own, where its
     * arguments are parameters.
     */
    static void show(ClassNode type, MethodNode method, MethodInsnNode call, int site) {
        if (call.getOpcode() == Opcodes.INVOKESPECIAL) {
            return;
        }
        boolean onObject = call.getOpcode() != Opcodes.INVOKESTATIC;
        String receiver = onObject ? "L" + call.owner + ";" : "";
        String descriptor = "(" + receiver + call.desc.substring(1).replace(")", "I)");
        String name = "lockstep$call$" + call.owner.replace('/', '$') + "$" + call.name;
        if (type.methods.stream().noneMatch(known -> known.name.equals(name) && known.desc.equals(descriptor))) {
            type.methods.add(helper(name, descriptor, call, onObject));
        }
        boolean isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        method.instructions.insertBefore(call, new LdcInsnNode(site));
        method.instructions.set(
                call, new MethodInsnNode(Opcodes.INVOKESTATIC, type.name, name, descriptor, isInterface));
    }

    private static MethodNode helper(String name, String descriptor, MethodInsnNode call, boolean onObject) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode helper = new MethodNode(access, name, descriptor, null, null);
        InsnList code = helper.instructions;
        Type[] all = Type.getArgumentTypes(descriptor);
        int site = Type.getArgumentsAndReturnSizes(descriptor) / 4 - 2;
        LabelNode go = new LabelNode();
        code.add(hook("isOn", "()Z"));
        code.add(new JumpInsnNode(Opcodes.IFEQ, go));
        code.add(new VarInsnNode(Opcodes.ILOAD, site));
        code.add(onObject ? new VarInsnNode(Opcodes.ALOAD, 0) : new InsnNode(Opcodes.ACONST_NULL));
        array(code, all, onObject ? 1 : 0, all.length - 1);
        code.add(hook("calling", "(I" + OBJECT + "[" + OBJECT + ")V"));
        code.add(go);
        code.add(new FrameNode(Opcodes.F_SAME, 0, null, 0, null));
        int local = 0;
        for (int i = 0; i < all.length - 1; i++) {
            code.add(new VarInsnNode(all[i].getOpcode(Opcodes.ILOAD), local));
            local += all[i].getSize();
        }
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        code.add(start);
        code.add(new MethodInsnNode(call.getOpcode(), call.owner, call.name, call.desc, call.itf));
        code.add(end);
        Type result = Type.getReturnType(descriptor);
        InsnList where = new InsnList();
        where.add(new VarInsnNode(Opcodes.ILOAD, site));
        showResult(code, result, "returned", where, "I");
        code.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
        LabelNode handler = new LabelNode();
        code.add(handler);
        code.add(new FrameNode(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"}));
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new VarInsnNode(Opcodes.ILOAD, site));
        code.add(hook("threw", "(Ljava/lang/Throwable;I)V"));
        code.add(new InsnNode(Opcodes.ATHROW));
        helper.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
        return helper;
    }

    /** Hands the result that lies on the stack, if any is shown, to the hook, with what {@code where} puts there. */
    static void showResult(InsnList code, Type result, String hook, InsnList where, String places) {
        switch (result.getSort()) {
            case Type.VOID, Type.FLOAT, Type.DOUBLE -> {
                code.add(where);
                code.add(hook(hook, "(" + places + ")V"));
            }
            case Type.LONG -> show(code, Opcodes.DUP2, hook, where, "J" + places);
            case Type.BOOLEAN -> show(code, Opcodes.DUP, hook, where, "Z" + places);
            case Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> show(code, Opcodes.DUP, hook, where, "I" + places);
            default -> show(code, Opcodes.DUP, hook, where, OBJECT + places);
        }
    }

    private static void show(InsnList code, int duplicate, String hook, InsnList where, String parameters) {
        code.add(new InsnNode(duplicate));
        code.add(where);
        code.add(hook(hook, "(" + parameters + ")V"));
    }

    static MethodInsnNode hook(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, TRACE, name, descriptor, false);
    }
}
