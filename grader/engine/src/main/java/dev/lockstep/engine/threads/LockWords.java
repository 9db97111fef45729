package dev.lockstep.engine.threads;

import java.lang.management.LockInfo;
import java.util.HashMap;
import java.util.Map;

/** Names locks in words, numbering those of one type in the order they are met. */
final class LockWords {

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** "Account 1", "ReentrantLock 2". */
    String name(LockInfo lock) {
        return names.computeIfAbsent(lock.getIdentityHashCode(), _ -> {
            String type = simpleName(lock.getClassName());
            return type + " " + counts.merge(type, 1, Integer::sum);
        });
    }

    /** What a thread that is parked on {@code blocker} waits for. */
    String parkedOn(LockInfo blocker) {
        return switch (simpleName(blocker.getClassName())) {
            case "ConditionNode", "ConditionObject" -> "a signal on " + name(blocker);
            case "Semaphore" -> "a permit of " + name(blocker);
            case "CountDownLatch" -> name(blocker) + " to reach zero";
            case "FutureTask", "CompletableFuture", "Signaller" -> "a result";
            default -> name(blocker);
        };
    }

    private static String simpleName(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        if (name.endsWith("Sync") && name.contains("$")) {
            return outermost(name);
        }
        return name.substring(name.lastIndexOf('$') + 1);
    }

    private static String outermost(String name) {
        return name.substring(0, name.indexOf('$'));
    }
}
