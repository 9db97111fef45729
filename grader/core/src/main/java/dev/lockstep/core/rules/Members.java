package dev.lockstep.core.rules;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods and constructors that a type of the submission has, inherited ones included, in the order in which the JVM looks for them. */
final class Members {

    private final SubmissionClasses submission;

    Members(SubmissionClasses submission) {
        this.submission = submission;
    }

    List<Member> of(ClassModel type) {
        var constructors = own(type).filter(member -> member.name().equals(ConstantDescs.INIT_NAME));
        var methods = Stream.concat(fromClasses(type), fromInterfaces(type))
                .filter(member -> !member.name().startsWith("<"));
        return Stream.concat(constructors, methods).toList();
    }

    private Stream<Member> fromClasses(ClassModel type) {
        return Stream.concat(own(type), type.superclass().stream().flatMap(this::fromSuperclass));
    }

    private Stream<Member> fromSuperclass(ClassEntry entry) {
        return find(entry).map(this::fromClasses).orElseGet(() -> fromJdk(entry));
    }

    private Stream<Member> fromInterfaces(ClassModel type) {
        var above = type.superclass().flatMap(this::find).stream().flatMap(this::fromInterfaces);
        return Stream.concat(type.interfaces().stream().flatMap(this::fromInterface), above);
    }

    /** A static method of an interface is not inherited. */
    private Stream<Member> fromInterface(ClassEntry entry) {
        var declared = find(entry)
                .map(own -> Stream.concat(own(own), fromInterfaces(own)))
                .orElseGet(() -> fromJdk(entry));
        return declared.filter(member -> !member.isStatic());
    }

    private Optional<ClassModel> find(ClassEntry entry) {
        return submission.find(entry.asInternalName());
    }

    private Stream<Member> own(ClassModel type) {
        return type.methods().stream().map(method -> member(type, method));
    }

    private Member member(ClassModel type, MethodModel method) {
        var flags = method.flags();
        return new Member(
                method.methodName().stringValue(),
                flags.has(AccessFlag.STATIC),
                flags.has(AccessFlag.PRIVATE),
                !flags.has(AccessFlag.SYNTHETIC),
                submission.relocated(method.methodTypeSymbol()),
                Place.of(type, method));
    }

    /** Only public ones: those of the submission are opened later, those of the JDK cannot be. */
    private static Stream<Member> fromJdk(ClassEntry entry) {
        return JdkTypes.find(entry.asInternalName()).stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(Members::member);
    }

    private static Member member(Method method) {
        var type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return new Member(
                method.getName(),
                Modifier.isStatic(method.getModifiers()),
                false,
                false,
                MethodTypeDesc.ofDescriptor(type.descriptorString()),
                new Place("", 0));
    }
}
