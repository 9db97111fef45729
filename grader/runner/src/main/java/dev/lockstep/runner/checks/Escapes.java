package dev.lockstep.runner.checks;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers exceptions that end threads.
 *
 * <p>Thread-safe.
 */
final class Escapes implements UncaughtExceptionHandler {

    private static final int MOST = 20;

    private final List<Escape> escapes = new ArrayList<>();

    /** An exception and the thread that it ended. */
    record Escape(String thread, Throwable thrown) {}

    @Override
    public synchronized void uncaughtException(Thread thread, Throwable thrown) {
        if (escapes.size() < MOST) {
            escapes.add(new Escape(thread.getName(), thrown));
        }
    }

    /** What has been gathered since the last call. */
    synchronized List<Escape> take() {
        List<Escape> taken = List.copyOf(escapes);
        escapes.clear();
        return taken;
    }
}
