package dev.lockstep.web.work;

/** A draft was not saved: it is too late for that. */
public final class DraftClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DraftClosedException() {
        super("the draft is closed", null, false, false);
    }
}
