package dev.lockstep.engine.explore;

/** Words for the classes of objects, the same in every run; {@code replay.ObjectNames} numbers objects of the same class. */
public final class ClassNames {

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
            default -> simple.substring(simple.lastIndexOf('$') + 1);
        };
    }
}
