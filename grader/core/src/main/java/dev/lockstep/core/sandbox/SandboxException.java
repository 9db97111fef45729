package dev.lockstep.core.sandbox;

/** Thrown when the sandbox itself does not work; the submission has no part in it. */
public final class SandboxException extends RuntimeException {

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
