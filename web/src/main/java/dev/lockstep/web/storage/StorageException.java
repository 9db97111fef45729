package dev.lockstep.web.storage;

/**
 * Thrown when the database cannot be used: it is gone, full, not readable, or of another Lockstep. Nothing was changed, or nobody
 * knows whether it was; whoever tries again later may find it well.
 *
 * <p>The message is for whoever runs the server, and names no password.
 */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    StorageException(String message) {
        super(message);
    }
}
