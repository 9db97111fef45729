package dev.lockstep.engine.simulation;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;

/** What rewritten code calls to list the fields and methods of a class: those that its author wrote. */
public final class MemberHooks {

    private static final String ADDED = "lockstep$";

    private MemberHooks() {}

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
                        && (ReflectionHooks.isOfProgram(field.getDeclaringClass())
                                || !TypeHooks.isHidden(field.getDeclaringClass().getName())))
                .toArray(Field[]::new);
    }

    /** Stands for {@link Class#getDeclaredField}. */
    public static Field getDeclaredField(Class<?> type, String name) throws NoSuchFieldException {
        if (name.startsWith(ADDED) || (!ReflectionHooks.isOfProgram(type) && TypeHooks.isHidden(type.getName()))) {
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
                        && (ReflectionHooks.isOfProgram(method.getDeclaringClass())
                                || !TypeHooks.isHidden(
                                        method.getDeclaringClass().getName())))
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

    static void refuseAdded(String name) throws NoSuchMethodException {
        if (name.startsWith(ADDED)) {
            throw new NoSuchMethodException(name);
        }
    }
}
