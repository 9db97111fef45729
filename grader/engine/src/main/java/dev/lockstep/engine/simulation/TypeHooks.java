package dev.lockstep.engine.simulation;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls to ask a class about itself: a shadow answers as its original does. */
public final class TypeHooks {

    private static final String SHADOW = "lockstep.";
    private static final String ENGINE = "dev.lockstep.engine.";
    private static final Pattern SHADOW_IN_WORDS = Pattern.compile("(?<![\\w.])lockstep\\.(?=java\\.)");

    /** Shadows that are written by hand, and their originals. */
    private static final Map<String, String> BY_HAND = Map.of(
            "dev.lockstep.engine.shadow.ArrayView", "java.util.Arrays$ArrayList",
            "dev.lockstep.engine.shadow.FixedSet", "java.util.ImmutableCollections$SetN",
            "dev.lockstep.engine.shadow.FixedMap", "java.util.ImmutableCollections$MapN",
            "dev.lockstep.engine.shadow.InheritableThreadLocal", "java.lang.InheritableThreadLocal",
            "dev.lockstep.engine.shadow.ScopedValue", "java.lang.ScopedValue",
            "dev.lockstep.engine.shadow.ThreadLocal", "java.lang.ThreadLocal",
            "dev.lockstep.engine.shadow.ThreadLocalRandom", "java.util.concurrent.ThreadLocalRandom");

    private TypeHooks() {}

    static boolean isHidden(String name) {
        return name.startsWith(SHADOW) || name.startsWith(ENGINE);
    }

    /** The class that the program's author means; {@code type} itself if it has no original, as the JDK's lambdas have none. */
    private static Class<?> original(Class<?> type) {
        if (type == LockstepThread.class) {
            return Thread.class;
        }
        if (type.isArray()) {
            return original(type.getComponentType()).arrayType();
        }
        String name = type.getName();
        if (!isHidden(name) || ReflectionHooks.isOfProgram(type)) {
            return type;
        }
        try {
            return Class.forName(BY_HAND.getOrDefault(name, withoutShadow(name)), false, null);
        } catch (ClassNotFoundException e) {
            return type;
        }
    }

    private static String withoutShadow(String words) {
        return SHADOW_IN_WORDS.matcher(words).replaceAll("");
    }

    /** Stands for {@link Class#getName()}. */
    public static String getName(Class<?> type) {
        return withoutShadow(original(type).getName());
    }

    /** Stands for {@link Class#getSimpleName()}. */
    public static String getSimpleName(Class<?> type) {
        return original(type).getSimpleName();
    }

    /** Stands for {@link Class#getTypeName()}. */
    public static String getTypeName(Class<?> type) {
        return withoutShadow(original(type).getTypeName());
    }

    /** Stands for {@link Class#getCanonicalName()}. */
    public static @Nullable String getCanonicalName(Class<?> type) {
        return original(type).getCanonicalName();
    }

    /** Stands for {@link Class#descriptorString()}. */
    public static String descriptorString(Class<?> type) {
        return original(type).descriptorString();
    }

    /** Stands for {@link Class#getPackageName()}. */
    public static String getPackageName(Class<?> type) {
        return withoutShadow(original(type).getPackageName());
    }

    /** Stands for {@link Class#getPackage()}. */
    public static @Nullable Package getPackage(Class<?> type) {
        return original(type).getPackage();
    }

    /** Stands for {@link Class#toString()}. */
    public static String toString(Class<?> type) {
        return withoutShadow(original(type).toString());
    }

    /** Stands for {@link Class#toGenericString()}. */
    public static String toGenericString(Class<?> type) {
        return withoutShadow(original(type).toGenericString());
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
}
