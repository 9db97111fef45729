package dev.lockstep.core.rules;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names from class files, written as they would stand in source code. */
final class SourceWords {

    private SourceWords() {}

    /** {@code java/util/Map$Entry} as {@code java.util.Map.Entry}; types of java.lang by their short name. */
    static String type(String internalName) {
        var name = internalName.replace('/', '.').replace('$', '.');
        return name.matches("java\\.lang\\.\\p{Upper}.*") ? name.substring("java.lang.".length()) : name;
    }

    /** A use of a method or constructor: {@code System.exit(int)}, {@code new Thread(Runnable)}. */
    static String call(String owner, String name, MethodTypeDesc type) {
        var isConstructor = name.equals(ConstantDescs.INIT_NAME);
        return (isConstructor ? "new " + type(owner) : type(owner) + "." + name)
                + parameters(type, SourceWords::shortName);
    }

    /** A method or constructor without its owner and with short type names: {@code exit(int)}, {@code new(Runnable)}. */
    static String shortSignature(String name, MethodTypeDesc type) {
        return (name.equals(ConstantDescs.INIT_NAME) ? "new" : name) + parameters(type, SourceWords::shortName);
    }

    /** A declaration as {@code kata.json} spells it: {@code static void add(java.util.List)}, {@code new(int)}. */
    static String declaration(boolean isStatic, String name, MethodTypeDesc type) {
        if (name.equals(ConstantDescs.INIT_NAME)) {
            return "new" + parameters(type, SourceWords::longName);
        }
        return (isStatic ? "static " : "") + longName(type.returnType()) + " " + name
                + parameters(type, SourceWords::longName);
    }

    private static String parameters(MethodTypeDesc type, Function<ClassDesc, String> name) {
        return type.parameterList().stream().map(name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String shortName(ClassDesc type) {
        return type.displayName().replace('$', '.');
    }

    private static String longName(ClassDesc type) {
        if (type.isArray()) {
            return longName(type.componentType()) + "[]";
        }
        var descriptor = type.descriptorString();
        return type.isPrimitive() ? type.displayName() : type(descriptor.substring(1, descriptor.length() - 1));
    }
}
