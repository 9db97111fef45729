package dev.lockstep.engine.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Divides adders and accumulators into cells from the start, as if threads had met there.
 *
 * <p>Until threads meet, the JDK keeps the whole sum in one variable, and a call here is one step, in which nobody meets another. But
 * then a sum would be of one moment, which {@link java.util.concurrent.atomic.LongAdder#sum} does not promise. Between two cells
 * others may come first ({@link BulkOperations}).
 */
final class Adders {

    private static final String ALL = "java/util/concurrent/atomic/Striped64";

    /** How they try to do without cells. */
    private static final String FIRST_TRY = "casBase";

    private Adders() {}

    static void divide(ClassNode type) {
        if (type.name.equals(ALL)) {
            MethodNode firstTry = JdkMethods.named(FIRST_TRY, type);
            firstTry.instructions.clear();
            firstTry.instructions.add(new InsnNode(Opcodes.ICONST_0));
            firstTry.instructions.add(new InsnNode(Opcodes.IRETURN));
        }
    }
}
