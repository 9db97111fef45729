package dev.lockstep.engine;

/** Carries a checked exception that a worker threw to the test's thread; the exception is the cause. */
public final class WorkerFailedException extends RuntimeException {

    public WorkerFailedException(Exception cause) {
        // The message of the cause is not asked for: its class may be hostile.
        super("a worker ended with a checked exception", cause);
    }
}
