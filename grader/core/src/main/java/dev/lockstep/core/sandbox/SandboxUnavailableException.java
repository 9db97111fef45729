package dev.lockstep.core.sandbox;

/** Thrown when no process can be started at present; nobody's job has begun, and whoever tries again later may find it well. */
public final class SandboxUnavailableException extends SandboxException {
    private static final long serialVersionUID = 1;

    public SandboxUnavailableException(String message) {
        super(message);
    }

    public SandboxUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
