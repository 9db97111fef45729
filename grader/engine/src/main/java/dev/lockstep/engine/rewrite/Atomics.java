package dev.lockstep.engine.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Rewrites uses of VarHandle and Unsafe, by which the JDK's concurrent classes work and some programs, too.
 *
 * <p>The object in question lies deep in the operand stack, so each such call moves to a small method of its own, where the
 * object is a parameter and can be shown to a hook first.
 */
final class Atomics {

    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String SYNC = Hooks.ENGINE + "SyncHooks";
    private static final String ATOMICS = Hooks.ENGINE + "AtomicHooks";
    private static final String UPDATERS = Hooks.ENGINE + "UpdaterHooks";
    private static final String ELEMENTS = Hooks.ENGINE + "ElementHooks";
    private static final String STORES = Hooks.ENGINE + "StoreHooks";
    private static final String HANDLES = Hooks.ENGINE + "VarHandleHooks";

    private final ClassNode type;
    private final Kind kind;
    private final List<MethodNode> helpers = new ArrayList<>();
    private final Map<String, MethodNode> known = new HashMap<>();

    Atomics(ClassNode type, Kind kind) {
        this.type = type;
        this.kind = kind;
    }

    /** Adds the small methods to the class. */
    void finish() {
        type.methods.addAll(helpers);
    }

    /** Rewrites {@code call} if it is such a use; returns what is there now, null if it is none. */
    @Nullable
    MethodInsnNode rewrite(InsnList code, MethodInsnNode call) {
        boolean handle = call.owner.equals(VAR_HANDLE);
        if ((!handle && !call.owner.equals(UNSAFE)) || call.getOpcode() != Opcodes.INVOKEVIRTUAL) {
            return null;
        }
        Type[] arguments = Type.getArgumentTypes(call.desc);
        boolean onObject = arguments.length > 0 && arguments[0].getSort() >= Type.ARRAY;
        Access access = Access.by(call.name);
        if (access == null || (!onObject && !(handle && kind == Kind.PROGRAM))) {
            return null;
        }
        String descriptor = "(L" + call.owner + ";" + call.desc.substring(1);
        MethodNode helper = known.computeIfAbsent(
                call.owner + call.name + call.desc, _ -> helper(call, access, descriptor, arguments));
        boolean isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        MethodInsnNode instead =
                new MethodInsnNode(Opcodes.INVOKESTATIC, type.name, helper.name, helper.desc, isInterface);
        code.set(call, instead);
        return instead;
    }

    private MethodNode helper(MethodInsnNode call, Access access, String descriptor, Type[] arguments) {
        int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode helper = new MethodNode(flags, "lockstep$atomic$" + helpers.size(), descriptor, null, null);
        InsnList code = helper.instructions;
        if (kind == Kind.PROGRAM) {
            showToHandleHook(code, access, arguments);
            if (WeakUpdates.isWeak(call.name)) {
                code.add(WeakUpdates.returnFalseIfItFails(new VarInsnNode(Opcodes.ALOAD, 0)));
            }
        } else {
            showToHookOfJdk(code, access, arguments);
        }
        if (access.mayBeLate() && (kind == Kind.PROGRAM || AtomicClasses.isOfVariables(type.name))) {
            showToStoreHook(code, call, arguments);
        }
        code.add(new VarInsnNode(Opcodes.ALOAD, 0));
        int local = 1;
        for (Type argument : arguments) {
            code.add(new VarInsnNode(argument.getOpcode(Opcodes.ILOAD), local));
            local += argument.getSize();
        }
        code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, call.owner, call.name, call.desc, false));
        code.add(new InsnNode(Type.getReturnType(call.desc).getOpcode(Opcodes.IRETURN)));
        helpers.add(helper);
        return helper;
    }

    /**
     * What the program does with an atomic object counts in the mode in which it does it. Of the JDK's other objects, neither modes
     * nor fields nor elements are told apart.
     */
    private void showToHookOfJdk(InsnList code, Access access, Type[] arguments) {
        code.add(new VarInsnNode(Opcodes.ALOAD, 1));
        if (AtomicClasses.isUpdater(type.name) && arguments.length > 1 && arguments[1].getSort() == Type.LONG) {
            code.add(new VarInsnNode(Opcodes.LLOAD, 2));
            inMode(code, UPDATERS, access, "(Ljava/lang/Object;J");
        } else if (AtomicClasses.isArray(type.name) && arguments.length > 1 && arguments[1].getSort() == Type.INT) {
            code.add(new VarInsnNode(Opcodes.ILOAD, 2));
            inMode(code, ELEMENTS, access, "(Ljava/lang/Object;I");
        } else if (AtomicClasses.isValue(type.name)) {
            inMode(code, ATOMICS, access, "(Ljava/lang/Object;");
        } else {
            code.add(new MethodInsnNode(
                    Opcodes.INVOKESTATIC, SYNC, access.action().ofTrusted(), "(Ljava/lang/Object;)V", false));
        }
    }

    /** Where the write goes to, which may have to wait. */
    private static void showToStoreHook(InsnList code, MethodInsnNode call, Type[] arguments) {
        if (call.owner.equals(VAR_HANDLE)) {
            loadPlace(code, arguments);
            code.add(Edit.hook(STORES, "to", "(Ljava/lang/invoke/VarHandle;Ljava/lang/Object;I)V"));
            return;
        }
        code.add(new VarInsnNode(Opcodes.ALOAD, 1));
        code.add(new VarInsnNode(Opcodes.LLOAD, 2));
        String hook =
                call.name.startsWith("putInt") ? "toInt" : call.name.startsWith("putLong") ? "toLong" : "toReference";
        code.add(Edit.hook(STORES, hook, "(Ljava/lang/Object;J)V"));
    }

    /** Calls a hook of {@code owner} with the mode as its last argument. */
    private static void inMode(InsnList code, String owner, Access access, String descriptor) {
        code.add(access.loadMode());
        code.add(new MethodInsnNode(
                Opcodes.INVOKESTATIC, owner, access.action().hook(), descriptor + Access.MODE + ")V", false));
    }

    private static void showToHandleHook(InsnList code, Access access, Type[] arguments) {
        loadPlace(code, arguments);
        inMode(code, HANDLES, access, "(Ljava/lang/invoke/VarHandle;Ljava/lang/Object;I");
    }

    /** Loads the handle, the object, null for static fields, and the index, -1 but for arrays. */
    private static void loadPlace(InsnList code, Type[] arguments) {
        code.add(new VarInsnNode(Opcodes.ALOAD, 0));
        boolean onObject = arguments.length > 0 && arguments[0].getSort() >= Type.ARRAY;
        code.add(onObject ? new VarInsnNode(Opcodes.ALOAD, 1) : new InsnNode(Opcodes.ACONST_NULL));
        boolean indexed = arguments.length > 1 && onObject && arguments[1].getSort() == Type.INT;
        code.add(indexed ? new VarInsnNode(Opcodes.ILOAD, 2) : new InsnNode(Opcodes.ICONST_M1));
    }
}
