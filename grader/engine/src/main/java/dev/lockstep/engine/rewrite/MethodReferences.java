package dev.lockstep.engine.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Turns method references into lambdas: {@code queue::take} becomes a method of the class that calls {@code take}, so that the
 * call is rewritten like any other.
 */
final class MethodReferences {

    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String BRIDGE = "lockstep$ref$";

    private final ClassNode type;
    private final List<MethodNode> bridges = new ArrayList<>();

    private MethodReferences(ClassNode type) {
        this.type = type;
    }

    static void desugar(ClassNode type) {
        MethodReferences references = new MethodReferences(type);
        type.methods.forEach(references::desugarIn);
        type.methods.addAll(references.bridges);
    }

    private void desugarIn(MethodNode method) {
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            }
            if (instruction instanceof InvokeDynamicInsnNode dynamic
                    && dynamic.bsm.getOwner().equals(METAFACTORY)
                    && dynamic.bsmArgs[1] instanceof Handle target
                    && needsBridge(target)) {
                dynamic.bsmArgs[1] = bridgeTo(target, dynamic, method.name, line);
            }
        }
    }

    private boolean needsBridge(Handle target) {
        boolean isLambdaBody =
                target.getOwner().equals(type.name) && target.getName().startsWith("lambda$");
        return !isLambdaBody && target.getTag() != Opcodes.H_INVOKESPECIAL;
    }

    /** Bridges to the JDK's methods are named after the method that they are written in, since they stand for it in stacks. */
    private String nameOf(Handle target, String method) {
        boolean ofJdk = target.getOwner().startsWith("java/");
        return BRIDGE + bridges.size() + (ofJdk ? "$" + method.replaceAll("[<>]", "") : "");
    }

    /** The method in which the code of {@code method} is written: another one if it is a bridge. */
    static String writtenIn(String method) {
        int end = method.startsWith(BRIDGE) ? method.indexOf('$', BRIDGE.length()) : -1;
        return end < 0 ? method : method.substring(end + 1);
    }

    private static void addLine(MethodNode bridge, int line) {
        if (line > 0) {
            LabelNode at = new LabelNode();
            bridge.instructions.add(at);
            bridge.instructions.add(new LineNumberNode(line, at));
        }
    }

    private Handle bridgeTo(Handle target, InvokeDynamicInsnNode dynamic, String method, int line) {
        Type[] parameters = parametersOf(target, dynamic);
        boolean makes = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        Type result = makes ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
        String name = nameOf(target, method);
        String descriptor = Type.getMethodDescriptor(result, parameters);
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode bridge = new MethodNode(access, name, descriptor, null, null);
        addLine(bridge, line);
        if (makes) {
            bridge.instructions.add(new TypeInsnNode(Opcodes.NEW, target.getOwner()));
            bridge.instructions.add(new InsnNode(Opcodes.DUP));
        }
        int local = 0;
        for (Type parameter : parameters) {
            bridge.instructions.add(new VarInsnNode(parameter.getOpcode(Opcodes.ILOAD), local));
            local += parameter.getSize();
        }
        bridge.instructions.add(new MethodInsnNode(
                opcodeOf(target), target.getOwner(), target.getName(), target.getDesc(), target.isInterface()));
        bridge.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
        bridges.add(bridge);
        boolean inInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        return new Handle(Opcodes.H_INVOKESTATIC, type.name, name, descriptor, inInterface);
    }

    private static Type[] parametersOf(Handle target, InvokeDynamicInsnNode dynamic) {
        Type[] declared = Type.getArgumentTypes(target.getDesc());
        if (target.getTag() != Opcodes.H_INVOKEVIRTUAL && target.getTag() != Opcodes.H_INVOKEINTERFACE) {
            return declared;
        }
        Type[] all = new Type[declared.length + 1];
        all[0] = receiverOf(target, dynamic);
        System.arraycopy(declared, 0, all, 1, declared.length);
        return all;
    }

    /** What is captured must have exactly the type of the parameter that takes it. */
    private static Type receiverOf(Handle target, InvokeDynamicInsnNode dynamic) {
        Type[] captured = Type.getArgumentTypes(dynamic.desc);
        if (captured.length > 0) {
            return captured[0];
        }
        Type[] given = dynamic.bsmArgs[2] instanceof Type instantiated ? instantiated.getArgumentTypes() : new Type[0];
        return given.length > 0 ? given[0] : Type.getObjectType(target.getOwner());
    }

    private static int opcodeOf(Handle target) {
        return switch (target.getTag()) {
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> throw new IllegalArgumentException("no call has the handle kind " + target.getTag());
        };
    }
}
