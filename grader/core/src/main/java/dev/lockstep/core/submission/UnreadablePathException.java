package dev.lockstep.core.submission;

import dev.lockstep.core.text.Printable;

/** A path where no submission can be read; says what was seen there, and what to do. */
public final class UnreadablePathException extends Exception {
    private static final long serialVersionUID = 1;

    /** In characters; a path has at most 4,096 on most machines. */
    private static final int LONGEST = 5_000;

    UnreadablePathException(String message) {
        super(Printable.brief(message, LONGEST));
    }
}
