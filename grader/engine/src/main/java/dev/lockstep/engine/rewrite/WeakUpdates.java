package dev.lockstep.engine.rewrite;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Lets the weak compare-and-sets of atomic classes, and of handles, fail for no reason, as their documentation allows.
 *
 * <p>Where the JDK's own methods use them in a loop, which nobody could tell from a strong one, they do not.
 */
final class WeakUpdates {

    private static final String WEAK = "weakCompareAndSet";
    private static final String IN_LOOPS = "weakCompareAndSetVolatile";

    private WeakUpdates() {}

    static boolean isWeak(String method) {
        return method.startsWith(WEAK);
    }

    /** Changes a class of java.util.concurrent.atomic. */
    static void mayFailIn(ClassNode type) {
        if (!AtomicClasses.isAny(type.name)) {
            return;
        }
        for (MethodNode method : type.methods) {
            if (isWeak(method.name) && (method.access & Opcodes.ACC_ABSTRACT) == 0) {
                method.instructions.insert(returnFalseIfItFails(new VarInsnNode(Opcodes.ALOAD, 0)));
                orderNothing(type, method);
            } else {
                strengthen(type, method);
            }
        }
    }

    /** Of updaters, those that are weak promise to order nothing, but are strong in this build of the JDK. */
    private static void orderNothing(ClassNode type, MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (AtomicClasses.isUpdater(type.name)
                    && instruction instanceof MethodInsnNode call
                    && List.of("compareAndSetInt", "compareAndSetLong", "compareAndSetReference")
                            .contains(call.name)) {
                call.name = "weakC" + call.name.substring(1) + "Plain";
            }
        }
    }

    private static void strengthen(ClassNode type, MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call
                    && call.owner.equals(type.name)
                    && call.name.equals(IN_LOOPS)) {
                call.name = "compareAndSet";
            }
        }
    }

    /** Put at the start of a method: returns false from it if the one on the object that {@code load} loads fails. */
    static InsnList returnFalseIfItFails(AbstractInsnNode load) {
        LabelNode goOn = new LabelNode();
        InsnList code = new InsnList();
        code.add(load);
        code.add(Edit.hook(Hooks.ENGINE + "WeakHooks", "fails", "(Ljava/lang/Object;)Z"));
        code.add(new JumpInsnNode(Opcodes.IFEQ, goOn));
        code.add(new InsnNode(Opcodes.ICONST_0));
        code.add(new InsnNode(Opcodes.IRETURN));
        code.add(goOn);
        code.add(new FrameNode(Opcodes.F_SAME, 0, null, 0, null));
        return code;
    }
}
