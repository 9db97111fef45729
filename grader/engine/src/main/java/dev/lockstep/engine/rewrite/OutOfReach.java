package dev.lockstep.engine.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Replaces what the JDK's classes use of their own packages, and shadows, which live in another one, cannot reach: members of
 * classes that have no shadow and are not public.
 */
final class OutOfReach {

    private static final String CANCELLATION = "java/util/concurrent/CancellationException";
    private static final String THROWABLE = "java/lang/Throwable";

    private OutOfReach() {}

    static void replace(ClassNode shadow) {
        shadow.methods.forEach(OutOfReach::replace);
    }

    private static void replace(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof MethodInsnNode call && call.name.equals("<init>")) {
                constructor(method, call);
            } else if (instruction instanceof FieldInsnNode field
                    && field.owner.equals("java/util/Comparators$NaturalOrderComparator")) {
                String natural = "()Ljava/util/Comparator;";
                method.instructions.set(
                        field,
                        new MethodInsnNode(
                                Opcodes.INVOKESTATIC, "java/util/Comparator", "naturalOrder", natural, true));
            }
        }
    }

    private static void constructor(MethodNode method, MethodInsnNode call) {
        boolean wraps = call.owner.equals("java/util/concurrent/ExecutionException")
                || call.owner.equals("java/util/concurrent/CompletionException");
        if (wraps && call.desc.equals("()V")) {
            method.instructions.insertBefore(call, new InsnNode(Opcodes.ACONST_NULL));
            call.desc = "(L" + THROWABLE + ";)V";
        } else if (call.owner.equals(CANCELLATION) && call.desc.contains(CANCELLATION)) {
            setCauseAfter(method, call);
        }
    }

    /** new CancellationException(message, cause) becomes new CancellationException(message).initCause(cause). */
    private static void setCauseAfter(MethodNode method, MethodInsnNode call) {
        int cause = method.maxLocals++;
        method.instructions.insertBefore(call, new VarInsnNode(Opcodes.ASTORE, cause));
        call.desc = "(Ljava/lang/String;)V";
        InsnList after = new InsnList();
        after.add(new InsnNode(Opcodes.DUP));
        after.add(new VarInsnNode(Opcodes.ALOAD, cause));
        String initCause = "(L" + THROWABLE + ";)L" + THROWABLE + ";";
        after.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, THROWABLE, "initCause", initCause, false));
        after.add(new InsnNode(Opcodes.POP));
        method.instructions.insert(call, after);
    }
}
