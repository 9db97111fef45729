package dev.lockstep.core.submission;

/** A path where no submission can be read; says what was seen there, and what to do. */
public final class UnreadablePathException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadablePathException(String message) {
        super(message);
    }
}
