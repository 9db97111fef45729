package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a parked thread waits for, in words of the API that the program calls.
 *
 * <p>The JDK parks its threads on objects of its own: nodes of queues, conditions and locks inside a collection. Whoever called
 * {@code SynchronousQueue.put} has never heard of them; for him the call does not return.
 */
final class ParkedWords {

    private static final String SHADOW = "lockstep.";
    private static final String CONDITION = "AbstractQueuedSynchronizer$ConditionObject";

    /** Calls by which a program itself waits for a lock or a condition of its own. */
    private static final Pattern CALL_OF_LOCK =
            Pattern.compile("(Lock|\\w+Lock|Condition|ConditionObject|AbstractQueuedSynchronizer|LockSupport)\\.\\w+");

    private final Function<Object, String> names;

    ParkedWords(Function<Object, String> names) {
        this.names = names;
    }

    /** What {@code thread} waits for, as the end of a sentence: "CountDownLatch", "SynchronousQueue.put to return". */
    String of(Result.Standing thread) {
        Object on = thread.blockedOn();
        StackTraceElement[] frames = thread.frames().toArray(StackTraceElement[]::new);
        if (Frames.areOfIdleWorker(frames)) {
            return "its next task";
        }
        if (on == null) {
            return "a permit to go on";
        }
        String call = calledIn(thread, frames);
        boolean ofLock = CALL_OF_LOCK.matcher(call).matches();
        if (isCondition(on) && (ofLock || call.isEmpty())) {
            return condition(on);
        }
        return call.isEmpty() || ofLock || isKnownToCaller(on, call) ? names.apply(on) : call + " to return";
    }

    /** The call of the JDK in which the program waits; empty if it is in none. */
    private static String calledIn(Result.Standing thread, StackTraceElement[] frames) {
        List<StackTraceElement> readable = Frames.readable(frames);
        int at = Frames.firstOfProgram(readable);
        if (at < 0) {
            return "";
        }
        Site noted = Sites.get(thread.site());
        return Frames.isAt(noted, readable.get(at)) && noted.member().indexOf('.') > 0
                ? noted.member()
                : Frames.calledBy(at, readable);
    }

    /** Whether the program has a name for it: it is of its own classes, or of the class whose method it called. */
    private static boolean isKnownToCaller(Object on, String call) {
        String type = on.getClass().getName();
        boolean ofJdk = type.startsWith(SHADOW) || type.startsWith("java.");
        boolean ofCalled = call.startsWith(ClassNames.of(on) + ".");
        return !ofJdk
                || ofCalled
                || (type.indexOf('$') < 0 && !type.startsWith(SHADOW + "java.util.concurrent.locks."));
    }

    private static boolean isCondition(Object on) {
        return on.getClass().getName().endsWith(CONDITION);
    }

    private String condition(Object on) {
        Object lock = lockOf(on);
        return "a signal on a condition of " + (lock == null ? "a lock" : names.apply(lock));
    }

    /** The synchronizer that made the condition {@code on}. */
    private static @Nullable Object lockOf(Object on) {
        try {
            Field outer = on.getClass().getDeclaredField("this$0");
            outer.setAccessible(true);
            return outer.get(on);
        } catch (ReflectiveOperationException | RuntimeException _) {
            return null;
        }
    }
}
