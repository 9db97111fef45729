package dev.lockstep.engine;

/** Thrown on the test's thread when a run reached its safety net and proved nothing. */
public final class InconclusiveException extends RuntimeException {

    public InconclusiveException(String message) {
        super(message);
    }
}
