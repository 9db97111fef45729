package dev.lockstep.engine;

/** Thrown on the test's thread when a run was given up and proved nothing. */
public final class InconclusiveException extends RuntimeException {

    private final boolean timeMayHelp;

    /**
     * Makes one.
     *
     * @param timeMayHelp whether it was given up for wall-clock time, so that a machine with less to do might finish it
     */
    public InconclusiveException(String message, boolean timeMayHelp) {
        super(message);
        this.timeMayHelp = timeMayHelp;
    }

    /** Whether it is worth trying again, alone and with more patience. */
    public boolean timeMayHelp() {
        return timeMayHelp;
    }
}
