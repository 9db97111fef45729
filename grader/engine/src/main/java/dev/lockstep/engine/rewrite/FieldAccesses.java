package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.AccessMode;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Puts hooks before what a method reads from fields and writes to them. */
final class FieldAccesses {

    private static final String SYNC = Hooks.ENGINE + "SyncHooks";
    private static final String ATOMICS = Hooks.ENGINE + "AtomicHooks";

    private final Edit edit;
    private final Rewriter rewriter;
    private final Construction construction;
    private final InitialiserCalls initialisers;

    FieldAccesses(Edit edit, Rewriter rewriter, Construction construction, InitialiserCalls initialisers) {
        this.edit = edit;
        this.rewriter = rewriter;
        this.construction = construction;
        this.initialisers = initialisers;
    }

    void rewrite(FieldInsnNode access) {
        if (edit.ofProgram() && access.owner.equals("java/lang/System")) {
            standardStream(access);
            return;
        }
        Hierarchy.Field field = rewriter.field(access);
        if (field == null) {
            return;
        }
        if (isStatic(access)) {
            initialisers.before(access, field.declaringClass());
            String holder = rewriter.holderOf(field);
            access.owner = holder == null ? access.owner : holder;
        }
        if (edit.ofProgram() && isWrite(access) && access.desc.startsWith("[")) {
            edit.before(
                    access,
                    new InsnNode(Opcodes.DUP),
                    new LdcInsnNode(access.name),
                    Edit.hook(Edit.MEMORY, "shows", "(Ljava/lang/Object;Ljava/lang/String;)V"));
        }
        if (edit.kind == Kind.CONCURRENT) {
            follow(access, field);
        } else if (!field.isFinal() && rewriter.isWatched(field, access.name, edit.kind)) {
            watch(access, field);
        }
    }

    private static boolean isStatic(FieldInsnNode access) {
        return access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.PUTSTATIC;
    }

    private static boolean isWrite(FieldInsnNode access) {
        return access.getOpcode() == Opcodes.PUTFIELD || access.getOpcode() == Opcodes.PUTSTATIC;
    }

    private void standardStream(FieldInsnNode access) {
        rewriter.refuseIfUnsupported(access, edit.type, edit.line);
        edit.code.set(access, Edit.hook(Hooks.PRINT, access.name, "()Ljava/io/PrintStream;"));
    }

    // ---- in the program and in collections

    private void watch(FieldInsnNode access, Hierarchy.Field field) {
        if (isStatic(access)) {
            String hook = isWrite(access) ? "writeStatic" : "readStatic";
            edit.before(access, new LdcInsnNode(edit.site(field, access.name)), Edit.hook(Edit.MEMORY, hook, "(I)V"));
        } else if (!construction.isBeforeSuper()) {
            InsnList before = copyOfReceiver(access);
            before.add(new LdcInsnNode(edit.site(field, access.name)));
            before.add(hook(hookOf(access)));
            edit.code.insertBefore(access, before);
        }
    }

    /** An object that nobody else can know yet belongs to its thread: a switch before it is filled shows nothing new. */
    private String hookOf(FieldInsnNode access) {
        boolean write = isWrite(access);
        if (edit.kind == Kind.COLLECTION) {
            return write ? "writeQuietly" : "readQuietly";
        }
        boolean fills = write && construction.keepsItsObject() && access.owner.equals(edit.type.name);
        return fills ? "fill" : write ? "write" : "read";
    }

    /** A copy reads every field. */
    void readAll(MethodInsnNode clone) {
        if (edit.ofProgram()) {
            rewriter.instanceFields(edit.type.name).forEach((name, field) -> readForCopy(clone, name, field));
        }
        edit.code.insert(clone, Edit.hook(Edit.MEMORY, "cloned", "(Ljava/lang/Object;)Ljava/lang/Object;"));
    }

    private void readForCopy(MethodInsnNode clone, String name, Hierarchy.Field field) {
        if (!field.isFinal()) {
            edit.before(clone, new InsnNode(Opcodes.DUP), new LdcInsnNode(edit.site(field, name)), hook("read"));
        }
    }

    private static AbstractInsnNode hook(String name) {
        return Edit.hook(Edit.MEMORY, name, "(Ljava/lang/Object;I)V");
    }

    private static InsnList copyOfReceiver(FieldInsnNode access) {
        InsnList copy = new InsnList();
        if (!isWrite(access)) {
            copy.add(new InsnNode(Opcodes.DUP));
        } else if (Type.getType(access.desc).getSize() == 2) {
            copy.add(new InsnNode(Opcodes.DUP2_X1));
            copy.add(new InsnNode(Opcodes.POP2));
            copy.add(new InsnNode(Opcodes.DUP_X2));
        } else {
            copy.add(new InsnNode(Opcodes.DUP2));
            copy.add(new InsnNode(Opcodes.POP));
        }
        return copy;
    }

    // ---- in java.util.concurrent

    private void follow(FieldInsnNode access, Hierarchy.Field field) {
        if (isStatic(access) || construction.isBeforeSuper() || isOfNewObject(access)) {
            return;
        }
        boolean write = isWrite(access);
        if (field.isVolatile() || Fenced.contain(field.declaringClass(), access.name)) {
            InsnList before = copyOfReceiver(access);
            if (AtomicClasses.isValue(field.declaringClass())) {
                before.add(Access.loadMode(AccessMode.VOLATILE));
                before.add(Edit.hook(ATOMICS, write ? "write" : "read", "(Ljava/lang/Object;" + Access.MODE + ")V"));
            } else {
                before.add(Edit.hook(SYNC, write ? "release" : "acquire", "(Ljava/lang/Object;)V"));
            }
            edit.code.insertBefore(access, before);
        } else if (write && access.name.equals("exclusiveOwnerThread")) {
            edit.before(
                    access,
                    new InsnNode(Opcodes.DUP2),
                    Edit.hook(SYNC, "owner", "(Ljava/lang/Object;Ljava/lang/Thread;)V"));
        }
    }

    /** An object that is being made belongs to its thread; what its constructor reads of others does not. */
    private boolean isOfNewObject(FieldInsnNode access) {
        return edit.method.name.equals("<init>") && (isWrite(access) || isOnThis(access));
    }

    private static boolean isOnThis(FieldInsnNode read) {
        return read.getPrevious() instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD && load.var == 0;
    }
}
