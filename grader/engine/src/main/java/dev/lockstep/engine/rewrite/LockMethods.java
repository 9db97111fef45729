package dev.lockstep.engine.rewrite;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes locks that threads share tell who holds them: they count their holders, but keep no record of them.
 *
 * <p>Their methods call a hook right before they return, with what they return.
 */
final class LockMethods {

    private static final String LOCKS = Hooks.ENGINE + "LockHooks";
    private static final String READ_LOCK = "java/util/concurrent/locks/ReentrantReadWriteLock$ReadLock";
    private static final String STAMPED_LOCK = "java/util/concurrent/locks/StampedLock";

    private static final Set<String> GIVE_STAMPS = Set.of(
            "writeLock", "tryWriteLock", "writeLockInterruptibly", "readLock", "tryReadLock", "readLockInterruptibly");

    private static final Map<String, String> OF_STAMPED_LOCK = Map.ofEntries(
            entry("tryOptimisticRead", "gotOptimistic"),
            entry("validate", "validated"),
            entry("unlockWrite", "gaveBack"),
            entry("unlockRead", "gaveBack"),
            entry("tryUnlockWrite", "gaveBackAny"),
            entry("tryUnlockRead", "gaveBackAny"),
            entry("unstampedUnlockWrite", "gaveBackAny"),
            entry("unstampedUnlockRead", "gaveBackAny"),
            entry("tryConvertToWriteLock", "converted"),
            entry("tryConvertToReadLock", "converted"),
            entry("tryConvertToOptimisticRead", "converted"));

    private static final Map<String, String> OF_READ_LOCK =
            Map.of("lock", "shares", "lockInterruptibly", "shares", "tryLock", "shares", "unlock", "unshares");

    private final ClassNode type;

    private LockMethods(ClassNode type) {
        this.type = type;
    }

    static void follow(ClassNode type) {
        if (type.name.equals(READ_LOCK) || type.name.equals(STAMPED_LOCK)) {
            LockMethods locks = new LockMethods(type);
            type.methods.forEach(locks::follow);
        }
    }

    private void follow(MethodNode method) {
        String hook = hookFor(method);
        if (hook == null || (method.access & Opcodes.ACC_STATIC) != 0) {
            return;
        }
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                method.instructions.insertBefore(instruction, tell(method, hook));
            }
        }
        method.maxStack += 6;
    }

    private @Nullable String hookFor(MethodNode method) {
        if (type.name.equals(READ_LOCK)) {
            return OF_READ_LOCK.get(method.name);
        }
        return GIVE_STAMPS.contains(method.name) ? "got" : OF_STAMPED_LOCK.get(method.name);
    }

    /** Calls hook(what is returned if anything is, the stamp if one is given, the lock). */
    private InsnList tell(MethodNode method, String hook) {
        InsnList tell = new InsnList();
        StringBuilder descriptor = new StringBuilder("(");
        Type returned = Type.getReturnType(method.desc);
        if (returned.getSize() > 0) {
            tell.add(new InsnNode(returned.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
            descriptor.append(returned);
        }
        if (method.desc.startsWith("(J)")) {
            tell.add(new VarInsnNode(Opcodes.LLOAD, 1));
            descriptor.append('J');
        }
        tell.add(new VarInsnNode(Opcodes.ALOAD, 0));
        if (type.name.equals(READ_LOCK)) {
            String sync = "java/util/concurrent/locks/ReentrantReadWriteLock$Sync";
            tell.add(new FieldInsnNode(Opcodes.GETFIELD, READ_LOCK, "sync", "L" + sync + ";"));
        }
        descriptor.append("Ljava/lang/Object;)V");
        tell.add(new MethodInsnNode(Opcodes.INVOKESTATIC, LOCKS, hook, descriptor.toString(), false));
        return tell;
    }
}
