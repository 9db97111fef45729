package dev.lockstep.web.storage;

import java.sql.SQLException;

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

    /**
     * Whether the same may succeed later: false where the database has understood what it was to do, and refuses it.
     */
    public boolean mayPass() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && Refusals.isForGood(refusal)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it answers, and had no room for what was to be written. */
    public boolean isForWantOfRoom() {
        return Refusals.isForWantOfRoom(this);
    }

    StorageException(String message) {
        super(message);
    }
}
