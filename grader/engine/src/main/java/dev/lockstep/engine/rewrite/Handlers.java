package dev.lockstep.engine.rewrite;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Lets a program tell the engine what it catches, if that may be a mistake of the engine itself, and what it makes that looks like one. */
final class Handlers {

    /** A mistake shows as one of these, or as something below them. */
    private static final Set<String> WIDE = Set.of(
            "java/lang/Throwable",
            "java/lang/Exception",
            "java/lang/RuntimeException",
            "java/lang/Error",
            "java/lang/AssertionError",
            "java/lang/ClassCastException",
            "java/lang/IllegalStateException",
            "java/lang/IndexOutOfBoundsException",
            "java/lang/ArrayIndexOutOfBoundsException",
            "java/lang/NullPointerException",
            "java/lang/UnsupportedOperationException",
            "java/lang/reflect/InvocationTargetException",
            "java/util/NoSuchElementException");

    private Handlers() {}

    static void watch(MethodNode method) {
        method.tryCatchBlocks.removeIf(Handlers::catchesItself);
        Set<LabelNode> handlers = new HashSet<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (block.type == null || WIDE.contains(block.type) || block.type.endsWith("Error")) {
                handlers.add(block.handler);
            }
        }
        handlers.forEach(handler -> tell(method, handler));
    }

    /**
     * Whether it is one of those by which javac has the end of a synchronized block tried again and again. The JVM's monitors never
     * fail there, but hooks need a stack.
     */
    private static boolean catchesItself(TryCatchBlockNode block) {
        return block.type == null && block.start == block.handler;
    }

    /** Whether objects of {@code type} are taken for mistakes of the engine wherever they come from. */
    static boolean looksLikeMistake(String type) {
        return type.startsWith("java/lang/") && (type.endsWith("Error") || type.equals("java/lang/ClassCastException"));
    }

    /** Tells the engine of an exception that the program makes itself. Compilers copy the reference first: else nobody could throw it. */
    static void tellWhatIsMade(InsnList code, MethodInsnNode constructor) {
        InsnList tell = new InsnList();
        tell.add(new InsnNode(Opcodes.DUP));
        tell.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Hooks.FAULTS, "made", "(Ljava/lang/Throwable;)V", false));
        code.insert(constructor, tell);
    }

    private static void tell(MethodNode method, LabelNode handler) {
        InsnList tell = new InsnList();
        tell.add(new InsnNode(Opcodes.DUP));
        tell.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Hooks.FAULTS, "caught", "(Ljava/lang/Throwable;)V", false));
        AbstractInsnNode first = handler;
        while (first.getOpcode() < 0) {
            first = first.getNext();
        }
        method.instructions.insertBefore(first, tell);
    }
}
