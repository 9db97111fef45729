package dev.lockstep.engine.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** How far a constructor has come with its object: not before the call of another constructor, and known to nobody for a while. */
final class Construction {

    private final @Nullable AbstractInsnNode superCall;
    private boolean beforeSuper;
    private boolean mayHaveEscaped;

    Construction(MethodNode method) {
        this.superCall = method.name.equals("<init>") ? Tracking.firstCallOn(method) : null;
        this.beforeSuper = superCall != null;
    }

    /** Notes that what comes next is {@code instruction}. */
    void reaches(AbstractInsnNode instruction) {
        mayHaveEscaped |= switch (instruction) {
            case MethodInsnNode call -> call != superCall && !makesOfJdk(call);
            case InvokeDynamicInsnNode _ -> true;
            default -> false;
        };
    }

    void passed(AbstractInsnNode instruction) {
        if (instruction == superCall) {
            beforeSuper = false;
        }
    }

    /** Whether this is a constructor in which {@code this} is not an object yet. */
    boolean isBeforeSuper() {
        return beforeSuper;
    }

    /** Whether this is a constructor whose object nobody else can know yet. */
    boolean keepsItsObject() {
        return superCall != null && !mayHaveEscaped;
    }

    /** Whether {@code call} makes an object of the JDK that starts nothing. */
    static boolean makesOfJdk(MethodInsnNode call) {
        return call.name.equals("<init>") && call.owner.startsWith("java/") && !call.owner.equals("java/lang/Thread");
    }
}
