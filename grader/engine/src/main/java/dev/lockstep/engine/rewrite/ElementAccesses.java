package dev.lockstep.engine.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** Puts hooks before what a method reads from arrays and writes to them. */
final class ElementAccesses {

    private final Edit edit;
    private final boolean lean;

    /**
     * Prepares for one method.
     *
     * @param lean whether nothing is said of arrays' initial values
     */
    ElementAccesses(Edit edit, boolean lean) {
        this.edit = edit;
        this.lean = lean;
    }

    void rewrite(InsnNode access) {
        int opcode = access.getOpcode();
        if (edit.kind == Kind.CONCURRENT) {
            return;
        }
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            edit.before(access, new InsnNode(Opcodes.DUP2), site(), hook("readElement"));
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE && !(lean && isInitialValue(access))) {
            write(access, opcode == Opcodes.LASTORE || opcode == Opcodes.DASTORE);
        }
    }

    private void write(InsnNode store, boolean wide) {
        edit.before(
                store,
                new InsnNode(wide ? Opcodes.DUP2_X2 : Opcodes.DUP_X2),
                new InsnNode(wide ? Opcodes.POP2 : Opcodes.POP),
                new InsnNode(wide ? Opcodes.DUP2_X2 : Opcodes.DUP2_X1),
                site(),
                hook("writeElement"));
    }

    private AbstractInsnNode site() {
        return new LdcInsnNode(edit.site());
    }

    private AbstractInsnNode hook(String name) {
        String hookName = edit.kind == Kind.COLLECTION ? name + "Quietly" : name;
        return Edit.hook(Edit.MEMORY, hookName, "(Ljava/lang/Object;II)V");
    }

    /** Whether it stores one of the constants in braces behind {@code new int[]}: nobody else knows that array yet. */
    private static boolean isInitialValue(InsnNode store) {
        AbstractInsnNode value = store.getPrevious();
        AbstractInsnNode index = value == null ? null : value.getPrevious();
        AbstractInsnNode array = index == null ? null : index.getPrevious();
        return array != null && array.getOpcode() == Opcodes.DUP && isConstant(index) && isConstant(value);
    }

    private static boolean isConstant(@Nullable AbstractInsnNode push) {
        return push != null && push.getOpcode() >= Opcodes.ACONST_NULL && push.getOpcode() <= Opcodes.LDC;
    }
}
