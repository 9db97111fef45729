package dev.lockstep.engine.rewrite;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Lets the waits for the JDK's {@link java.util.concurrent.locks.Condition}s end for no reason, as their documentation allows.
 *
 * <p>A park that ends by itself does not show there: all their waits look again whether they were signalled. This answers yes.
 */
final class ConditionWaits {

    private static final Set<String> CONDITIONS = Set.of(
            "java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject",
            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer$ConditionObject");

    /** What all waits of the two ask before they park, and again after it. */
    private static final String LOOK = "canReacquire";

    private ConditionWaits() {}

    static void mayEnd(ClassNode type) {
        if (CONDITIONS.contains(type.name)) {
            mayAnswerYes(JdkMethods.named(LOOK, type));
        }
    }

    private static void mayAnswerYes(MethodNode look) {
        for (AbstractInsnNode instruction : look.instructions.toArray()) {
            if (instruction.getOpcode() == Opcodes.IRETURN) {
                look.instructions.insertBefore(instruction, new VarInsnNode(Opcodes.ALOAD, 0));
                look.instructions.insertBefore(
                        instruction,
                        new MethodInsnNode(
                                Opcodes.INVOKESTATIC,
                                Hooks.ENGINE + "ParkHooks",
                                "wakes",
                                "(ZLjava/lang/Object;)Z",
                                false));
            }
        }
    }
}
