package dev.lockstep.engine.rewrite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Lets methods tell the engine when they begin and end, so that it can count how deep calls go.
 *
 * <p>A method that calls nothing is left alone: no recursion consists of such methods. A constructor is counted from where the one of
 * its superclass has returned, for only then the JVM lets it catch anything.
 */
final class CallDepth {

    private static final String CALLS = Hooks.ENGINE + "CallHooks";

    private final MethodNode method;
    private final @Nullable AbstractInsnNode superCall;

    private CallDepth(MethodNode method) {
        this.method = method;
        this.superCall = method.name.equals("<init>") ? Tracking.firstCallOn(method) : null;
    }

    /** Those of {@code methods}, as they were written, that call something. */
    static List<CallDepth> of(List<MethodNode> methods) {
        return methods.stream()
                .map(CallDepth::new)
                .filter(CallDepth::callsSomething)
                .toList();
    }

    private boolean callsSomething() {
        for (AbstractInsnNode instruction : method.instructions) {
            boolean calls = instruction instanceof MethodInsnNode || instruction instanceof InvokeDynamicInsnNode;
            if (calls && instruction != superCall) {
                return true;
            }
        }
        return false;
    }

    /** Counts calls of the method, after all else in it has been rewritten. */
    void count() {
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        leaveBeforeReturns();
        InsnList head = new InsnList();
        head.add(hook("enter"));
        head.add(start);
        // Two frames must not be at the same place.
        head.add(new InsnNode(Opcodes.NOP));
        if (superCall == null) {
            method.instructions.insert(head);
        } else {
            method.instructions.insert(superCall, head);
        }
        method.instructions.add(tail(end, handler));
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
    }

    private void leaveBeforeReturns() {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                method.instructions.insertBefore(instruction, hook("leave"));
            }
        }
    }

    private static InsnList tail(LabelNode end, LabelNode handler) {
        InsnList tail = new InsnList();
        tail.add(end);
        tail.add(handler);
        tail.add(new FrameNode(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"}));
        tail.add(hook("leave"));
        tail.add(new InsnNode(Opcodes.ATHROW));
        return tail;
    }

    private static MethodInsnNode hook(String name) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, CALLS, name, "()V", false);
    }
}
