package dev.lockstep.core.rules;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes types and members public; private ones stay private, because calls of them are bound in another way. */
final class OpeningVisitor extends ClassVisitor {

    private final Openings openings;
    private String owner = "";

    OpeningVisitor(ClassVisitor next, Openings openings) {
        super(Opcodes.ASM9, next);
        this.openings = openings;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        owner = name;
        var opened = openings.types().contains(name) ? access | Opcodes.ACC_PUBLIC : access;
        super.visit(version, opened, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean opens = openings.members().contains(new Openings.Key(owner, name, descriptor))
                && (access & Opcodes.ACC_PRIVATE) == 0;
        var opened = opens ? (access & ~Opcodes.ACC_PROTECTED) | Opcodes.ACC_PUBLIC : access;
        return super.visitMethod(opened, name, descriptor, signature, exceptions);
    }
}
