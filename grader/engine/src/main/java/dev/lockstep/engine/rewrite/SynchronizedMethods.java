package dev.lockstep.engine.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Turns synchronized methods into methods whose body is one synchronized block. */
final class SynchronizedMethods {

    private SynchronizedMethods() {}

    static void unfold(ClassNode type) {
        for (MethodNode method : type.methods) {
            if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0 && (method.access & Opcodes.ACC_NATIVE) == 0) {
                unfold(type, method);
            }
        }
    }

    private static void unfold(ClassNode type, MethodNode method) {
        method.access &= ~Opcodes.ACC_SYNCHRONIZED;
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        exitBeforeReturns(type, method, isStatic);
        method.instructions.insert(head(type, method, isStatic, start));
        method.instructions.add(tail(type, isStatic, end, handler));
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
        // Room for the lock below a returned value.
        method.maxStack += 4;
    }

    private static InsnList head(ClassNode type, MethodNode method, boolean isStatic, LabelNode start) {
        InsnList head = new InsnList();
        int line = firstLineOf(method);
        if (line > 0) {
            LabelNode at = new LabelNode();
            head.add(at);
            head.add(new LineNumberNode(line, at));
        }
        head.add(lock(type, isStatic));
        head.add(new InsnNode(Opcodes.MONITORENTER));
        head.add(start);
        return head;
    }

    private static InsnList tail(ClassNode type, boolean isStatic, LabelNode end, LabelNode handler) {
        InsnList tail = new InsnList();
        tail.add(end);
        tail.add(handler);
        Object[] locals = isStatic ? new Object[0] : new Object[] {type.name};
        tail.add(new FrameNode(Opcodes.F_FULL, locals.length, locals, 1, new Object[] {"java/lang/Throwable"}));
        tail.add(lock(type, isStatic));
        tail.add(new InsnNode(Opcodes.MONITOREXIT));
        tail.add(new InsnNode(Opcodes.ATHROW));
        return tail;
    }

    private static void exitBeforeReturns(ClassNode type, MethodNode method, boolean isStatic) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                InsnList exit = new InsnList();
                exit.add(lock(type, isStatic));
                exit.add(new InsnNode(Opcodes.MONITOREXIT));
                method.instructions.insertBefore(instruction, exit);
            }
        }
    }

    private static AbstractInsnNode lock(ClassNode type, boolean isStatic) {
        return isStatic ? new LdcInsnNode(Type.getObjectType(type.name)) : new VarInsnNode(Opcodes.ALOAD, 0);
    }

    private static int firstLineOf(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }
}
