package dev.lockstep.engine.simulation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten code calls instead of reflection: the program's own classes as their author wrote them, and nothing of the
 * engine.
 */
public final class ReflectionHooks {

    private static final String SHADOW = "lockstep.";
    private static final String ADDED = "lockstep$";
    private static final String ENGINE = "dev.lockstep.engine.";

    /** Shadows that are written by hand, and their originals. */
    private static final Map<String, String> BY_HAND = Map.of(
            "dev.lockstep.engine.shadow.ArrayView", "java.util.Arrays$ArrayList",
            "dev.lockstep.engine.shadow.FixedSet", "java.util.ImmutableCollections$SetN",
            "dev.lockstep.engine.shadow.FixedMap", "java.util.ImmutableCollections$MapN",
            "dev.lockstep.engine.shadow.InheritableThreadLocal", "java.lang.InheritableThreadLocal",
            "dev.lockstep.engine.shadow.ScopedValue", "java.lang.ScopedValue",
            "dev.lockstep.engine.shadow.ThreadLocal", "java.lang.ThreadLocal",
            "dev.lockstep.engine.shadow.ThreadLocalRandom", "java.util.concurrent.ThreadLocalRandom");

    private ReflectionHooks() {}

    /** The loader of a program's rewritten classes. */
    public interface ProgramClasses {

        /** The number of the initialiser that must have run before {@code type} is used; -1 if there is none. */
        int initialiserOf(String type);
    }

    private static boolean isOfProgram(Class<?> type) {
        return type.getClassLoader() instanceof ProgramClasses;
    }

    private static void ensureInitialised(Class<?> type) {
        if (type.getClassLoader() instanceof ProgramClasses classes) {
            int number = classes.initialiserOf(type.getName());
            if (number >= 0) {
                ClassHooks.ensure(number);
            }
        }
    }

    private static void refuseForeign(Class<?> type, String member) {
        if (!isOfProgram(type)) {
            throw Unsupported.here("a call of " + getName(type) + "." + member + " by reflection");
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
        if (!isOfProgram(elementOf(found)) && isHidden(elementOf(found).getName())) {
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

    private static boolean isHidden(String name) {
        return name.startsWith(SHADOW) || name.startsWith(ENGINE);
    }

    /** Stands for {@link ClassLoader#loadClass(String)}. */
    public static Class<?> loadClass(ClassLoader loader, String name) throws ClassNotFoundException {
        return forName(name, false, loader);
    }

    /** Stands for {@link Class#getName()}. */
    public static String getName(Class<?> type) {
        if (type == LockstepThread.class) {
            return "java.lang.Thread";
        }
        return BY_HAND.getOrDefault(type.getName(), original(type.getName()));
    }

    /** The name without that of shadows, which may be behind the brackets of an array. */
    private static String original(String name) {
        return name.replaceFirst("^(\\[*L?)lockstep\\.(?=java\\.)", "$1");
    }

    /** Stands for {@link Class#getTypeName()}. */
    public static String getTypeName(Class<?> type) {
        return type == LockstepThread.class ? getName(type) : original(type.getTypeName());
    }

    /** Stands for {@link Class#getCanonicalName()}. */
    public static @Nullable String getCanonicalName(Class<?> type) {
        String name = type.getCanonicalName();
        return type == LockstepThread.class || name == null ? getName(type) : original(name);
    }

    /** Stands for {@link Class#getPackageName()}. */
    public static String getPackageName(Class<?> type) {
        return type == LockstepThread.class
                ? "java.lang"
                : original(type.getPackageName() + ".x").replaceFirst("\\.x$", "");
    }

    /** Stands for {@link Class#toString()}. */
    public static String toString(Class<?> type) {
        String kind = type.isInterface() ? "interface " : type.isPrimitive() ? "" : "class ";
        return kind + getName(type);
    }

    /** Stands for {@link Class#getGenericSuperclass()}. */
    public static @Nullable Type getGenericSuperclass(Class<?> type) {
        Type superclass = type.getGenericSuperclass();
        return superclass == LockstepThread.class ? Thread.class : superclass;
    }

    /** Stands for {@link Class#getGenericInterfaces()}. */
    public static Type[] getGenericInterfaces(Class<?> type) {
        return Arrays.stream(type.getGenericInterfaces())
                .filter(each -> each != Tracked.class)
                .toArray(Type[]::new);
    }

    /** Stands for {@link Class#getSuperclass()}. */
    public static @Nullable Class<?> getSuperclass(Class<?> type) {
        Class<?> superclass = type.getSuperclass();
        return superclass == LockstepThread.class ? Thread.class : superclass;
    }

    /** Stands for {@link Class#getInterfaces()}. */
    public static Class<?>[] getInterfaces(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(each -> each != Tracked.class)
                .toArray(Class<?>[]::new);
    }

    /** Stands for {@link Class#getFields()}. */
    public static Field[] getFields(Class<?> type) {
        return authors(type.getFields());
    }

    /** Stands for {@link Class#getDeclaredFields()}. */
    public static Field[] getDeclaredFields(Class<?> type) {
        return authors(type.getDeclaredFields());
    }

    /** Those that the author of the program could see. */
    private static Field[] authors(Field[] fields) {
        return Arrays.stream(fields)
                .filter(field -> !field.getName().startsWith(ADDED)
                        && (isOfProgram(field.getDeclaringClass())
                                || !isHidden(field.getDeclaringClass().getName())))
                .toArray(Field[]::new);
    }

    /** Stands for {@link Class#getDeclaredField}. */
    public static Field getDeclaredField(Class<?> type, String name) throws NoSuchFieldException {
        if (name.startsWith(ADDED) || (!isOfProgram(type) && isHidden(type.getName()))) {
            throw new NoSuchFieldException(name);
        }
        return type.getDeclaredField(name);
    }

    /** Stands for {@link Class#getMethods()}. */
    public static Method[] getMethods(Class<?> type) {
        return authors(type.getMethods());
    }

    /** Stands for {@link Class#getDeclaredMethods()}. */
    public static Method[] getDeclaredMethods(Class<?> type) {
        return authors(type.getDeclaredMethods());
    }

    private static Method[] authors(Method[] methods) {
        return Arrays.stream(methods)
                .filter(method -> !isAdded(method)
                        && (isOfProgram(method.getDeclaringClass())
                                || !isHidden(method.getDeclaringClass().getName())))
                .toArray(Method[]::new);
    }

    private static boolean isAdded(Method method) {
        boolean ours = method.isSynthetic()
                && (method.getName().equals("hashCode") || method.getName().equals("toString"));
        return ours || method.getName().startsWith(ADDED);
    }

    /** Stands for {@link Class#getMethod}. */
    public static Method getMethod(Class<?> type, String name, Class<?>... parameters) throws NoSuchMethodException {
        refuseAdded(name);
        return type.getMethod(name, parameters);
    }

    /** Stands for {@link Class#getDeclaredMethod}. */
    public static Method getDeclaredMethod(Class<?> type, String name, Class<?>... parameters)
            throws NoSuchMethodException {
        refuseAdded(name);
        return type.getDeclaredMethod(name, parameters);
    }

    private static void refuseAdded(String name) throws NoSuchMethodException {
        if (name.startsWith(ADDED)) {
            throw new NoSuchMethodException(name);
        }
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

    /** Stands for {@link MethodHandles#privateLookupIn}: a program may look into its own classes only. */
    public static MethodHandles.Lookup privateLookupIn(Class<?> type, MethodHandles.Lookup lookup)
            throws IllegalAccessException {
        if (!isOfProgram(type)) {
            throw Unsupported.here("a look into another class's privates");
        }
        return MethodHandles.privateLookupIn(type, lookup);
    }

    /** Stands for {@link MethodHandles.Lookup#findVirtual}. */
    public static MethodHandle findVirtual(MethodHandles.Lookup lookup, Class<?> type, String name, MethodType of)
            throws NoSuchMethodException, IllegalAccessException {
        refuseForeign(type, name);
        refuseAdded(name);
        return lookup.findVirtual(type, name, of);
    }

    /** Stands for {@link MethodHandles.Lookup#findStatic}. */
    public static MethodHandle findStatic(MethodHandles.Lookup lookup, Class<?> type, String name, MethodType of)
            throws NoSuchMethodException, IllegalAccessException {
        refuseForeign(type, name);
        refuseAdded(name);
        ensureInitialised(type);
        return lookup.findStatic(type, name, of);
    }

    /** Stands for {@link MethodHandles.Lookup#findConstructor}. */
    public static MethodHandle findConstructor(MethodHandles.Lookup lookup, Class<?> type, MethodType of)
            throws NoSuchMethodException, IllegalAccessException {
        refuseForeign(type, "new");
        ensureInitialised(type);
        return lookup.findConstructor(type, of);
    }

    /** Stands for {@link MethodHandles.Lookup#findSpecial}. */
    public static MethodHandle findSpecial(
            MethodHandles.Lookup lookup, Class<?> type, String name, MethodType of, Class<?> caller)
            throws NoSuchMethodException, IllegalAccessException {
        refuseForeign(type, name);
        return lookup.findSpecial(type, name, of, caller);
    }

    /** Stands for {@link MethodHandles.Lookup#bind}. */
    public static MethodHandle bind(MethodHandles.Lookup lookup, Object receiver, String name, MethodType of)
            throws NoSuchMethodException, IllegalAccessException {
        refuseForeign(receiver.getClass(), name);
        return lookup.bind(receiver, name, of);
    }
}
