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
        if (own != null && own.getClass() != ThreadGroup.class) {
            return own;
        }
        thread.simulation().strategy.accessed(thread, Locations.EXCEPTION_HANDLER, false);
        Object usual = thread.simulation().attachment(UncaughtExceptionHandler.class);
        return usual instanceof UncaughtExceptionHandler handler ? handler : null;
    }
}
