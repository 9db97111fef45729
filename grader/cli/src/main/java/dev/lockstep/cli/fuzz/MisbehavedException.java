package dev.lockstep.cli.fuzz;

/** A reader has given an answer that it must not give; the message says which. */
final class MisbehavedException extends Exception {
    private static final long serialVersionUID = 1;

    MisbehavedException(String what) {
        super(what);
    }

    static void unless(boolean good, String otherwise) throws MisbehavedException {
        if (!good) {
            throw new MisbehavedException(otherwise);
        }
    }
}
