package dev.lockstep.cli;

/** A command cannot do what it was asked for; the message says what was seen, what was expected and what to do. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
