package dev.lockstep.engine.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Lets others come first where the JDK catches what code of the program has thrown, as {@link InnerPoints} do where such code
 * returns: the JDK then makes a future fail in its own name.
 */
final class InnerExits {

    private final MethodNode method;
    private final List<LabelNode> calls = new ArrayList<>();

    InnerExits(MethodNode method) {
        this.method = method;
    }

    /** Notes that {@code call} may be left by an exception of the program's. */
    void watch(MethodInsnNode call) {
        LabelNode place = new LabelNode();
        method.instructions.insertBefore(call, place);
        calls.add(place);
    }

    /** Lets the handlers around these calls begin with a point, after all calls have been rewritten. */
    void rewrite() {
        Set<LabelNode> handlers = new HashSet<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (calls.stream().anyMatch(call -> isWithin(block, call))) {
                handlers.add(block.handler);
            }
        }
        handlers.forEach(this::beginWithPoint);
    }

    private boolean isWithin(TryCatchBlockNode block, LabelNode place) {
        int index = method.instructions.indexOf(place);
        return method.instructions.indexOf(block.start) <= index && index < method.instructions.indexOf(block.end);
    }

    private void beginWithPoint(LabelNode handler) {
        AbstractInsnNode first = handler;
        while (first.getOpcode() < 0) {
            first = first.getNext();
        }
        method.instructions.insertBefore(first, InnerPoints.point());
    }
}
