package dev.lockstep.engine.explore;

import java.util.Arrays;

/** Words for the classes of objects, the same in every run; {@code replay.ObjectNames} numbers objects of the same class. */
public final class ClassNames {

    private static final String ENGINE = "dev.lockstep.engine.";

    private ClassNames() {}

    /** The object's class in words, or a class itself. */
    public static String of(Object object) {
        if (object instanceof Class<?> type) {
            return type.getSimpleName() + ".class";
        }
        if (object.getClass().isArray()) {
            return object.getClass().getSimpleName();
        }
        String name = object.getClass().getName();
        if (name.contains("$Lambda")) {
            return "a lambda";
        }
        String original = name.startsWith("lockstep.") ? name.substring("lockstep.".length()) : name;
        String simple = original.substring(original.lastIndexOf('.') + 1);
        return switch (simple) {
            case "ReentrantLock$NonfairSync", "ReentrantLock$FairSync" -> "ReentrantLock";
            case "ReentrantReadWriteLock$NonfairSync", "ReentrantReadWriteLock$FairSync" -> "ReentrantReadWriteLock";
            case "Semaphore$NonfairSync", "Semaphore$FairSync" -> "Semaphore";
            case "CountDownLatch$Sync" -> "CountDownLatch";
            case "AbstractQueuedSynchronizer$ConditionObject" -> "Condition";
            case "Classes$Initialisation" -> object.toString();
            case "LockstepThread" -> "Thread";
            default -> withoutNumber(simple.substring(simple.lastIndexOf('$') + 1), object.getClass());
        };
    }

    /** A class within a method has a number before its name; an anonymous one has nothing else, and goes by what it extends. */
    private static String withoutNumber(String name, Class<?> type) {
        String word = name.replaceFirst("^\\d+", "");
        return word.isEmpty() ? simple(extendedBy(type)) : word;
    }

    private static Class<?> extendedBy(Class<?> type) {
        Class<?> superclass = type.getSuperclass();
        return Arrays.stream(type.getInterfaces())
                .filter(each -> superclass == Object.class && !each.getName().startsWith(ENGINE))
                .findFirst()
                .orElse(superclass == null ? Object.class : superclass);
    }

    /** The last part of a class's binary name, without its package and the classes around it. */
    public static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    private static String simple(Class<?> type) {
        String simple = simple(type.getName());
        return simple.equals("LockstepThread") ? "Thread" : simple.replaceFirst("^\\d+", "");
    }
}
