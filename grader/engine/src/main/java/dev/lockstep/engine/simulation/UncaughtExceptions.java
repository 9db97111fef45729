package dev.lockstep.engine.simulation;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/** What becomes of an exception that ends a thread, as in {@link Thread.UncaughtExceptionHandler}. */
final class UncaughtExceptions {

    private UncaughtExceptions() {}

    /** Hands {@code thrown} to the program's own handler, on the thread that it ends; says whether there is one. */
    static boolean handle(SimThread thread, Throwable thrown) {
        UncaughtExceptionHandler handler = handlerOf(thread);
        if (handler == null) {
            return false;
        }
        try {
            handler.uncaughtException(thread.thread(), thrown);
        } catch (Throwable _) {
            // As the JVM: what a handler throws is ignored.
        }
        return true;
    }

    private static @Nullable UncaughtExceptionHandler handlerOf(SimThread thread) {
        UncaughtExceptionHandler own = thread.thread().getUncaughtExceptionHandler();
        UncaughtExceptionHandler special = own instanceof ThreadGroup group ? handlerAbove(group) : own;
        if (special != null) {
            return special;
        }
        thread.simulation().strategy.accessed(thread, Locations.EXCEPTION_HANDLER, false);
        Object usual = thread.simulation().attachment(UncaughtExceptionHandler.class);
        return usual instanceof UncaughtExceptionHandler handler ? handler : null;
    }

    /** The group itself, or the next one around it, that does anything else than a group does. */
    private static @Nullable UncaughtExceptionHandler handlerAbove(ThreadGroup group) {
        ThreadGroup each = group;
        while (each != null && each.getClass() == ThreadGroup.class) {
            each = each.getParent();
        }
        return each;
    }
}
