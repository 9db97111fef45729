package dev.lockstep.core.rules;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The class files of one submission, parsed; in the order of their names, so that messages come in the same order every time. */
final class SubmissionClasses {

    private final SortedMap<String, ClassModel> byInternalName = new TreeMap<>();

    private SubmissionClasses() {}

    /**
     * @param classes class files by binary name
     * @throws IllegalArgumentException if one is no class file, or the class file of another class
     */
    static SubmissionClasses parse(Map<String, byte[]> classes) {
        var parsed = new SubmissionClasses();
        classes.forEach((name, bytes) -> {
            var model = ClassFile.of().parse(bytes);
            var internalName = model.thisClass().asInternalName();
            if (!internalName.replace('/', '.').equals(name)) {
                throw new IllegalArgumentException(
                        "expected the class file of " + name + ", got that of " + internalName);
            }
            parsed.byInternalName.put(internalName, model);
        });
        return parsed;
    }

    Collection<ClassModel> all() {
        return byInternalName.values();
    }

    Optional<ClassModel> find(String internalName) {
        return Optional.ofNullable(byInternalName.get(internalName));
    }

    /** The class with this binary name when packages are ignored. */
    Optional<ClassModel> findIgnoringPackage(String name) {
        return all().stream()
                .filter(model ->
                        withoutPackage(model.thisClass().asInternalName()).equals(name))
                .findFirst();
    }

    static String withoutPackage(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1);
    }

    /** The same type with the submission's own types in the unnamed package, where tests expect them. */
    MethodTypeDesc relocated(MethodTypeDesc type) {
        var parameters = type.parameterList().stream().map(this::relocated).toList();
        return MethodTypeDesc.of(relocated(type.returnType()), parameters);
    }

    private ClassDesc relocated(ClassDesc type) {
        if (type.isArray()) {
            return relocated(type.componentType()).arrayType();
        }
        if (type.isPrimitive()) {
            return type;
        }
        var descriptor = type.descriptorString();
        var internalName = descriptor.substring(1, descriptor.length() - 1);
        return byInternalName.containsKey(internalName) ? ClassDesc.of(withoutPackage(internalName)) : type;
    }
}
