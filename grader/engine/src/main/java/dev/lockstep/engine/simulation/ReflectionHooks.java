package dev.lockstep.engine.simulation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls to find classes and to call what is in them: the program's own, and nothing of the engine. */
public final class ReflectionHooks {

    private ReflectionHooks() {}

    /** The loader of a program's rewritten classes. */
    public interface ProgramClasses {

        /** The number of the initialiser that must have run before {@code type} is used; -1 if there is none. */
        int initialiserOf(String type);
    }

    static boolean isOfProgram(Class<?> type) {
        return type.getClassLoader() instanceof ProgramClasses;
    }

    static void ensureInitialised(Class<?> type) {
        if (type.getClassLoader() instanceof ProgramClasses classes) {
            int number = classes.initialiserOf(type.getName());
            if (number >= 0) {
                ClassHooks.ensure(number);
            }
        }
    }

    static void refuseForeign(Class<?> type, String member) {
        if (!isOfProgram(type)) {
            throw Unsupported.here("a call of " + TypeHooks.getName(type) + "." + member + " by reflection");
        }
    }

    /** Stands for {@link Class#forName(String)}. */
    public static Class<?> forName(String name, ClassLoader loader) throws ClassNotFoundException {
        Class<?> found = forName(name, false, loader);
        ensureInitialised(found);
        return found;
    }

    /** Stands for {@link Class#forName(String, boolean, ClassLoader)}. */
    public static Class<?> forName(String name, boolean initialise, @Nullable ClassLoader loader)
            throws ClassNotFoundException {
        Class<?> found = Class.forName(name, false, loader);
        if (!isOfProgram(elementOf(found))
                && TypeHooks.isHidden(elementOf(found).getName())) {
            throw new ClassNotFoundException(name);
        }
        if (initialise) {
            ensureInitialised(found);
        }
        return found;
    }

    private static Class<?> elementOf(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element;
    }

    /** Stands for {@link ClassLoader#loadClass(String)}. */
    public static Class<?> loadClass(ClassLoader loader, String name) throws ClassNotFoundException {
        return forName(name, false, loader);
    }

    /** Stands for {@link Method#invoke}. */
    public static @Nullable Object invoke(Method method, @Nullable Object object, @Nullable Object... arguments)
            throws IllegalAccessException, InvocationTargetException {
        refuseForeign(method.getDeclaringClass(), method.getName());
        ensureInitialised(method.getDeclaringClass());
        method.setAccessible(true);
        return method.invoke(object, arguments);
    }

    /** Stands for {@link Constructor#newInstance}. */
    public static Object newInstance(Constructor<?> constructor, @Nullable Object... arguments)
            throws InstantiationException, IllegalAccessException, InvocationTargetException {
        refuseForeign(constructor.getDeclaringClass(), "new");
        ensureInitialised(constructor.getDeclaringClass());
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }
}
