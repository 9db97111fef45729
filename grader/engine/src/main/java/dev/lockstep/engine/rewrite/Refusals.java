package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.Unsupported;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** What a program may not do under the engine, because the engine could not follow it. */
final class Refusals {

    private Refusals() {}

    static void check(MethodInsnNode call, String type, int line, Hierarchy hierarchy) {
        String why = why(call, hierarchy);
        if (!why.isEmpty()) {
            String from = type.replace('/', '.');
            throw new Unsupported(why + " at line " + line + " of " + from);
        }
    }

    private static String why(MethodInsnNode call, Hierarchy hierarchy) {
        boolean switched = call.name.equals("parallel") && call.owner.startsWith("java/util/stream/");
        if (switched || call.name.equals("parallelStream")) {
            return "a parallel stream";
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
