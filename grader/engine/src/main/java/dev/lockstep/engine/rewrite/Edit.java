package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A method while it is rewritten: its code, how far the rewriting has come, and names for the places in it. */
final class Edit {

    static final String MEMORY = Hooks.ENGINE + "MemoryHooks";

    final ClassNode type;
    final MethodNode method;
    final Kind kind;
    final InsnList code;

    /** The source line of the instruction that is being rewritten; 0 if unknown. */
    int line;

    Edit(ClassNode type, MethodNode method, Kind kind) {
        this.type = type;
        this.method = method;
        this.kind = kind;
        this.code = method.instructions;
    }

    boolean ofProgram() {
        return kind == Kind.PROGRAM;
    }

    void before(AbstractInsnNode instruction, AbstractInsnNode... added) {
        for (AbstractInsnNode each : added) {
            code.insertBefore(instruction, each);
        }
    }

    /** The site of an access to a field, at this line. */
    int site(Hierarchy.Field field, String name) {
        int number = Sites.field(field.declaringClass().replace('/', '.'), name);
        return site(name, number, field.isVolatile());
    }

    /** The site of a call at this line; 0 within the JDK, where the place that called the JDK goes on to count. */
    LdcInsnNode siteOutsideJdk(MethodInsnNode call) {
        return new LdcInsnNode(kind.isOfJdk() ? 0 : site(call));
    }

    int site(MethodInsnNode call) {
        return site(call.owner, call);
    }

    /** The site of a call at this line of a method that {@code owner} has. */
    int site(String owner, MethodInsnNode call) {
        int from = Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1;
        return site(owner.substring(from) + "." + call.name, -1, false);
    }

    /** The site of what has no name, at this line. */
    int site() {
        return site("", -1, false);
    }

    private int site(String member, int field, boolean isVolatile) {
        String file = type.sourceFile == null ? "" : type.sourceFile;
        String name = type.name.replace('/', '.');
        return Sites.add(
                new Site(name, MethodReferences.writtenIn(method.name), file, line, member, field, isVolatile));
    }

    static MethodInsnNode hook(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
