package dev.lockstep.engine.rewrite;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks whether a static initialiser or a constructor of an enum does more than making the constants.
 *
 * <p>What it does besides, be it to tell a table of another class of them, has to happen in each simulation anew.
 */
final class EnumInitialiser extends MethodVisitor {

    private final String type;
    private final Runnable whenMore;

    EnumInitialiser(String type, Runnable whenMore) {
        super(Opcodes.ASM9);
        this.type = type;
        this.whenMore = whenMore;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean makesConstants =
                name.equals("<init>") ? owner.equals(type) || owner.equals("java/lang/Enum") : name.equals("$values");
        if (!makesConstants) {
            whenMore.run();
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (!owner.equals(type)) {
            whenMore.run();
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        whenMore.run();
    }
}
