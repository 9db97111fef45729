package dev.lockstep.core.sandbox;

/** Thrown when the sandbox itself does not work; the submission has no part in it. */
public sealed class SandboxException extends RuntimeException permits SandboxUnavailableException {
    private static final long serialVersionUID = 1;

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
