package dev.lockstep.engine.rewrite;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Calls of JDK methods that have no shadow, and yet read or write what threads may share: arrays, and objects that change, such as
 * string builders.
 *
 * <p>Such a call moves to a small method of its own, where its arguments are parameters, behind a hook that counts it as an access.
 */
final class WatchedCalls {

    private static final String CONTENTS = Hooks.ENGINE + "ContentHooks";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String ARRAYS = "java/util/Arrays";

    /** The methods of Arrays that write to the array that they are given first. */
    private static final Set<String> WRITING = Set.of("fill", "sort", "setAll");

    /** The methods of Arrays that read when what they return is used. */
    private static final Set<String> LATER = Set.of("asList", "stream", "spliterator");

    private WatchedCalls() {}

    /**
     * Whether accesses by {@code call} are to be counted.
     *
     * @param owner the class whose method it is, where a class of the program inherits it
     */
    static boolean isWatched(MethodInsnNode call, String owner) {
        return call.getOpcode() != Opcodes.INVOKESPECIAL
                && (isCopy(call)
                        || fillsArray(call)
                        || isOfArrays(call)
                        || isClone(call)
                        || ChangingObjects.hookOf(call, owner) != null);
    }

    private static boolean isCopy(MethodInsnNode call) {
        return call.owner.equals("java/lang/System") && call.name.equals("arraycopy");
    }

    /** Whether characters go to an array that is given: {@code text.getChars(from, to, array, index)}. */
    private static boolean fillsArray(MethodInsnNode call) {
        return call.owner.startsWith("java/lang/String")
                && (call.desc.equals("(II[CI)V") || call.desc.equals("(II[BI)V"));
    }

    private static boolean isOfArrays(MethodInsnNode call) {
        return call.owner.equals(ARRAYS)
                && !LATER.contains(call.name)
                && !call.name.startsWith("parallel")
                && call.desc.startsWith("([");
    }

    private static boolean isClone(MethodInsnNode call) {
        return call.owner.startsWith("[") && call.name.equals("clone");
    }

    /** Moves {@code call}, which is at {@code site}, behind its hook. */
    static void watch(ClassNode type, MethodNode method, MethodInsnNode call, String owner, int site) {
        boolean onObject = call.getOpcode() != Opcodes.INVOKESTATIC;
        String receiver = onObject ? Type.getObjectType(call.owner).getDescriptor() : "";
        String descriptor = "(" + receiver + call.desc.substring(1).replace(")", "I)");
        String name = "lockstep$use$" + call.owner.replaceAll("[/\\[;]", "\\$") + "$" + call.name;
        if (type.methods.stream().noneMatch(known -> known.name.equals(name) && known.desc.equals(descriptor))) {
            type.methods.add(helper(name, descriptor, call, owner));
        }
        boolean isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        method.instructions.insertBefore(call, new LdcInsnNode(site));
        method.instructions.set(
                call, new MethodInsnNode(Opcodes.INVOKESTATIC, type.name, name, descriptor, isInterface));
    }

    private static MethodNode helper(String name, String descriptor, MethodInsnNode call, String owner) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode helper = new MethodNode(access, name, descriptor, null, null);
        InsnList code = helper.instructions;
        Type[] all = Type.getArgumentTypes(descriptor);
        count(code, call, owner, all, Type.getArgumentsAndReturnSizes(descriptor) / 4 - 2);
        int local = 0;
        for (int i = 0; i < all.length - 1; i++) {
            code.add(new VarInsnNode(all[i].getOpcode(Opcodes.ILOAD), local));
            local += all[i].getSize();
        }
        code.add(new MethodInsnNode(call.getOpcode(), call.owner, call.name, call.desc, call.itf));
        code.add(new InsnNode(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN)));
        return helper;
    }

    private static void count(InsnList code, MethodInsnNode call, String owner, Type[] parameters, int site) {
        String onObject = ChangingObjects.hookOf(call, owner);
        if (fillsArray(call)) {
            filled(code, site);
        }
        if (isCopy(call)) {
            part(code, 0, 1, 4, site, "readsCopied");
            part(code, 2, 3, 4, site, "writesCopied");
        } else if (onObject != null) {
            code.add(new VarInsnNode(Opcodes.ALOAD, 0));
            code.add(new VarInsnNode(Opcodes.ILOAD, site));
            code.add(hook(onObject, "(" + OBJECT + "I)V"));
        } else if (!fillsArray(call)) {
            String hook = isOfArrays(call) && WRITING.contains(call.name) ? "writesElements" : "readsElements";
            int local = 0;
            for (int i = 0; i < parameters.length - 1; i++) {
                if (parameters[i].getSort() == Type.ARRAY) {
                    elements(code, parameters, i, local, site, hook);
                }
                local += parameters[i].getSize();
            }
        }
    }

    /** A part of an array from a local variable on, as long as another one says. */
    private static void part(InsnList code, int array, int from, int length, int site, String hook) {
        code.add(new VarInsnNode(Opcodes.ALOAD, array));
        code.add(new VarInsnNode(Opcodes.ILOAD, from));
        code.add(new VarInsnNode(Opcodes.ILOAD, length));
        code.add(new VarInsnNode(Opcodes.ILOAD, site));
        code.add(hook(hook, "(" + OBJECT + "III)V"));
    }

    /** The third argument from the fourth on, as long as the first two are apart. */
    private static void filled(InsnList code, int site) {
        code.add(new VarInsnNode(Opcodes.ALOAD, 3));
        code.add(new VarInsnNode(Opcodes.ILOAD, 4));
        code.add(new VarInsnNode(Opcodes.ILOAD, 2));
        code.add(new VarInsnNode(Opcodes.ILOAD, 1));
        code.add(new InsnNode(Opcodes.ISUB));
        code.add(new VarInsnNode(Opcodes.ILOAD, site));
        code.add(hook("writesCopied", "(" + OBJECT + "III)V"));
    }

    /** An array, or its part between the two numbers that follow it. */
    private static void elements(InsnList code, Type[] parameters, int index, int local, int site, String hook) {
        boolean hasRange = parameters.length - 1 > index + 2
                && parameters[index + 1] == Type.INT_TYPE
                && parameters[index + 2] == Type.INT_TYPE;
        code.add(new VarInsnNode(Opcodes.ALOAD, local));
        if (hasRange) {
            code.add(new VarInsnNode(Opcodes.ILOAD, local + 1));
            code.add(new VarInsnNode(Opcodes.ILOAD, local + 2));
        } else {
            code.add(new InsnNode(Opcodes.ICONST_0));
            code.add(new LdcInsnNode(Integer.MAX_VALUE));
        }
        code.add(new VarInsnNode(Opcodes.ILOAD, site));
        code.add(hook(hook, "(" + OBJECT + "III)V"));
    }

    private static MethodInsnNode hook(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, CONTENTS, name, descriptor, false);
    }
}
