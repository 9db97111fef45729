package dev.lockstep.engine.rewrite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Lets a trace see what a method returns, or throws.
 *
 * <p>Of a constructor only what comes behind that of its superclass: before, the JVM lets nobody catch anything.
 */
final class Exits {

    private static final String NAMES = "Ljava/lang/String;Ljava/lang/String;";

    private final ClassNode type;
    private final MethodNode method;
    private final @Nullable AbstractInsnNode superCall;

    private Exits(ClassNode type, MethodNode method) {
        this.type = type;
        this.method = method;
        this.superCall = method.name.equals("<init>") ? Tracking.firstCallOn(method) : null;
    }

    /** Those of {@code methods}, as they were written, that are told of. */
    static List<Exits> of(ClassNode type, List<MethodNode> methods) {
        return methods.stream()
                .filter(Entries::isTold)
                .map(method -> new Exits(type, method))
                .toList();
    }

    /** Puts in what shows results and exceptions; after handlers are watched, for this one keeps nothing back. */
    void announce() {
        announceReturns();
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        if (superCall == null) {
            method.instructions.insert(start);
        } else {
            method.instructions.insert(superCall, start);
        }
        method.instructions.add(end);
        method.instructions.add(handler);
        method.instructions.add(
                new FrameNode(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"}));
        method.instructions.add(new InsnNode(Opcodes.DUP));
        method.instructions.add(names());
        method.instructions.add(Entries.hook("leftBy", "(Ljava/lang/Throwable;" + NAMES + ")V"));
        method.instructions.add(new InsnNode(Opcodes.ATHROW));
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
    }

    private void announceReturns() {
        Type result = Type.getReturnType(method.desc);
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                InsnList tell = new InsnList();
                Entries.showResult(tell, result, "left", names(), NAMES);
                method.instructions.insertBefore(instruction, tell);
            }
        }
    }

    private InsnList names() {
        InsnList names = new InsnList();
        names.add(new LdcInsnNode(type.name.replace('/', '.')));
        names.add(new LdcInsnNode(method.name));
        return names;
    }
}
