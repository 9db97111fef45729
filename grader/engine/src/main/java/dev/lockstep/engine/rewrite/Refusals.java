package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.Unsupported;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What a program may not do under the engine, because the engine could not follow it. */
final class Refusals {

    private Refusals() {}

    static void check(MethodInsnNode call, String type, int line, Hierarchy hierarchy) {
        refuse(why(call, hierarchy), type, line);
    }

    static void check(FieldInsnNode access, String type, int line) {
        boolean standard = access.owner.equals("java/lang/System");
        String why = standard && access.name.equals("in") ? "standard input" : Outside.type(access.owner);
        refuse(why, type, line);
    }

    /** Refuses what a class is, before its methods are looked at. */
    static void check(ClassNode type) {
        refuse(Outside.superclass(type.superName), type.name, 0);
        for (MethodNode method : type.methods) {
            if ((method.access & Opcodes.ACC_NATIVE) != 0) {
                refuse("a native method, " + method.name, type.name, 0);
            }
            if (method.name.equals("finalize") && method.desc.equals("()V")) {
                refuse("a finalizer", type.name, firstLineOf(method));
            }
        }
    }

    private static int firstLineOf(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    private static void refuse(String why, String type, int line) {
        if (!why.isEmpty()) {
            throw new Unsupported(why + (line > 0 ? " at line " + line : "") + " of " + type.replace('/', '.'));
        }
    }

    private static String why(MethodInsnNode call, Hierarchy hierarchy) {
        String outside = Outside.type(call.owner);
        if (outside.isEmpty()) {
            outside = Outside.method(call.owner, call.name);
        }
        if (!outside.isEmpty()) {
            return outside;
        }
        boolean switched = call.name.equals("parallel") && call.owner.startsWith("java/util/stream/");
        if (switched || call.name.equals("parallelStream")) {
            return "a parallel stream";
        }
        if (call.owner.equals("java/util/stream/StreamSupport") && mayBeParallel(call)) {
            return "a stream that may be parallel";
        }
        if (call.owner.equals("java/util/Arrays") && call.name.startsWith("parallel")) {
            return "an operation of many threads on an array, Arrays." + call.name;
        }
        if (call.owner.equals("java/lang/StableValue")) {
            return "a preview API, StableValue";
        }
        if (call.owner.startsWith("java/util/concurrent/StructuredTaskScope")) {
            return "a preview API, StructuredTaskScope";
        }
        if (call.owner.equals("org/junit/jupiter/api/Assertions") && call.name.equals("assertTimeoutPreemptively")) {
            return "assertTimeoutPreemptively, which runs its code on a thread of its own outside of the engine"
                    + " (assertTimeout is modelled, in virtual time)";
        }
        if (crossesBorder(call, hierarchy)) {
            return "a call of " + Type.getObjectType(call.owner).getClassName() + "." + call.name
                    + ", which the engine does not model";
        }
        return "";
    }

    /** Whether its last argument is anything but {@code false}. */
    private static boolean mayBeParallel(MethodInsnNode call) {
        return call.desc.contains("Z)") && call.getPrevious().getOpcode() != Opcodes.ICONST_0;
    }

    /** A method of the JDK that is not rewritten cannot take or give what is. */
    private static boolean crossesBorder(MethodInsnNode call, Hierarchy hierarchy) {
        if (Shadows.has(call.owner) || hierarchy.isOfProgram(call.owner) || call.owner.startsWith("[")) {
            return false;
        }
        if (Shadows.has(elementOf(Type.getReturnType(call.desc)))) {
            return true;
        }
        for (Type argument : Type.getArgumentTypes(call.desc)) {
            if (Shadows.has(elementOf(argument))) {
                return true;
            }
        }
        return false;
    }

    private static String elementOf(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return element.getSort() == Type.OBJECT ? element.getInternalName() : "";
    }
}
