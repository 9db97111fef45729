package dev.lockstep.cli.bench;

/** Something could not be measured; the message says what was seen, what was expected and what to do. */
public final class BenchFailedException extends Exception {
    private static final long serialVersionUID = 1;

    public BenchFailedException(String message) {
        super(message);
    }
}
