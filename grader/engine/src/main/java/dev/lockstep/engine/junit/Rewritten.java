package dev.lockstep.engine.junit;

import dev.lockstep.engine.rewrite.Program;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** Finds a method of a test's class in its rewritten form. */
final class Rewritten {

    private Rewritten() {}

    /** A handle that takes an instance, whether the method is static or not, and an array of arguments. */
    static MethodHandle handle(Program program, Method original) throws ReflectiveOperationException {
        Method method = find(program.load(original.getDeclaringClass().getName()), original);
        MethodHandle direct = MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
                .unreflect(method);
        MethodHandle bound = Modifier.isStatic(method.getModifiers())
                ? MethodHandles.dropArguments(direct, 0, Object.class)
                : direct;
        return bound.asSpreader(Object[].class, method.getParameterCount());
    }

    private static Method find(Class<?> declaring, Method original) throws NoSuchMethodException {
        List<Method> alike = Arrays.stream(declaring.getDeclaredMethods())
                .filter(method -> method.getName().equals(original.getName())
                        && !method.isSynthetic()
                        && parametersOf(method).equals(parametersOf(original)))
                .toList();
        if (alike.size() != 1) {
            throw new NoSuchMethodException(
                    "%d methods of %s look like %s".formatted(alike.size(), declaring.getName(), original));
        }
        return alike.getFirst();
    }

    /** Rewriting moves types of the JDK to other packages. */
    private static List<String> parametersOf(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
    }
}
