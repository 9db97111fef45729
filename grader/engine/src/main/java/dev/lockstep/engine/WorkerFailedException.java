package dev.lockstep.engine;

import org.jspecify.annotations.Nullable;

/** Carries a checked exception that a worker threw to the test's thread; the exception is the cause. */
public final class WorkerFailedException extends RuntimeException {

    public WorkerFailedException(Exception cause) {
        // The message of the cause is not asked for: its class may be hostile.
        super("a worker ended with a checked exception", cause);
    }

    /** Throws what a worker threw on the thread that waits for it: as it is, or carried by one of these; null is nothing. */
    public static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            case Exception exception -> throw new WorkerFailedException(exception);
            case Throwable other ->
                throw new IllegalStateException("a worker threw neither an error nor an exception", other);
        }
    }
}
