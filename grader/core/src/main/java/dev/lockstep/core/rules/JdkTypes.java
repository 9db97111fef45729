package dev.lockstep.core.rules;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The types of the running JDK, looked at without initialising them. */
final class JdkTypes {

    private JdkTypes() {}

    static Optional<Class<?>> find(String internalName) {
        try {
            return Optional.of(
                    Class.forName(internalName.replace('/', '.'), false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError _) {
            return Optional.empty();
        }
    }

    /**
     * The types among {@code start} and its supertypes that declare a member; the one that the JVM would find comes first.
     *
     * <p>Where none declares exactly that descriptor, those that declare the name: the methods of VarHandle are called with any.
     */
    static List<Class<?>> declaring(Class<?> start, String name, String descriptor) {
        if (name.equals(ConstantDescs.INIT_NAME)) {
            return List.of(start);
        }
        var hierarchy = hierarchy(start);
        var exact = withMember(
                hierarchy,
                member -> member.getName().equals(name) && descriptor(member).equals(descriptor));
        return exact.isEmpty()
                ? withMember(hierarchy, member -> member.getName().equals(name))
                : exact;
    }

    private static List<Class<?>> withMember(SequencedSet<Class<?>> hierarchy, Predicate<Member> wanted) {
        return hierarchy.stream().filter(type -> members(type).anyMatch(wanted)).toList();
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()));
    }

    private static String descriptor(Member member) {
        return switch (member) {
            case Method method ->
                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .descriptorString();
            case Field field -> field.getType().descriptorString();
            default -> "";
        };
    }

    /** First the superclasses, then the interfaces: the order in which the JVM looks for methods. */
    private static SequencedSet<Class<?>> hierarchy(Class<?> start) {
        var types = new LinkedHashSet<Class<?>>();
        for (Class<?> type = start; type != null; type = type.getSuperclass()) {
            types.add(type);
        }
        for (var type : List.copyOf(types)) {
            addInterfaces(type, types);
        }
        types.add(Object.class);
        return types;
    }

    private static void addInterfaces(Class<?> type, SequencedSet<Class<?>> types) {
        for (var one : type.getInterfaces()) {
            if (types.add(one)) {
                addInterfaces(one, types);
            }
        }
    }
}
