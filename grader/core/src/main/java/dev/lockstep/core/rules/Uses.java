package dev.lockstep.core.rules;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything that a class file can link to: what its instructions name, with their lines, then every class in its constant
 * pool, whatever else names it (superclasses, caught types, annotations' members).
 */
final class Uses {

    private final List<Use> found = new ArrayList<>();
    private int line;

    private Uses() {}

    /** In the order of the class file; those in instructions come first. */
    static List<Use> in(ClassModel model) {
        var uses = new Uses();
        model.methods().forEach(uses::method);
        uses.line = 0;
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry type) {
                uses.type(type.asSymbol());
            }
        }
        return List.copyOf(uses.found);
    }

    private void method(MethodModel method) {
        line = 0;
        method.code().ifPresent(code -> code.forEach(this::element));
    }

    private void element(CodeElement element) {
        switch (element) {
            case LineNumber number -> line = number.line();
            case InvokeInstruction call -> member(call.method());
            case FieldInstruction access -> member(access.field());
            case InvokeDynamicInstruction call -> dynamicCall(call);
            case ConstantInstruction.LoadConstantInstruction load -> constant(load.constantEntry());
            case NewObjectInstruction creation -> type(creation.className().asSymbol());
            case NewReferenceArrayInstruction creation ->
                type(creation.componentType().asSymbol());
            case NewMultiArrayInstruction creation -> type(creation.arrayType().asSymbol());
            case TypeCheckInstruction check -> type(check.type().asSymbol());
            case ExceptionCatch caught -> caught.catchType().ifPresent(type -> type(type.asSymbol()));
            default -> {
                // Everything else moves values about or jumps: it names nothing.
            }
        }
    }

    /** The result counts as used: it is the interface that a lambda implements. */
    private void dynamicCall(InvokeDynamicInstruction call) {
        dynamic(call.invokedynamic());
        type(call.typeSymbol().returnType());
    }

    private void dynamic(DynamicConstantPoolEntry entry) {
        var bootstrap = entry.bootstrap().bootstrapMethod().reference();
        found.add(new Use.OfBootstrap(
                bootstrap.owner().asInternalName(), bootstrap.name().stringValue(), line));
        entry.bootstrap().arguments().forEach(this::constant);
    }

    private void constant(PoolEntry entry) {
        switch (entry) {
            case ClassEntry type -> type(type.asSymbol());
            case MethodHandleEntry handle -> member(handle.reference());
            case ConstantDynamicEntry constant -> dynamic(constant);
            default -> {
                // A number, a string, or the type of a method.
            }
        }
    }

    private void member(MemberRefEntry member) {
        // An array has no members but those of Object.
        var owner = member.owner().asSymbol().isArray()
                ? "java/lang/Object"
                : member.owner().asInternalName();
        var name = member.name().stringValue();
        var descriptor = member.type().stringValue();
        found.add(
                member instanceof FieldRefEntry
                        ? new Use.OfField(owner, name, descriptor, line)
                        : new Use.OfMethod(owner, name, MethodTypeDesc.ofDescriptor(descriptor), line));
    }

    private void type(ClassDesc type) {
        var element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        if (!element.isPrimitive()) {
            var descriptor = element.descriptorString();
            found.add(new Use.OfType(descriptor.substring(1, descriptor.length() - 1), line));
        }
    }
}
