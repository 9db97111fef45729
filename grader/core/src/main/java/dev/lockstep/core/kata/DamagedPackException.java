package dev.lockstep.core.kata;

/** A kata's pack is not what was packed: it was changed on its way, or somebody has made it up. */
public final class DamagedPackException extends Exception {
    private static final long serialVersionUID = 1;

    DamagedPackException(String message) {
        super(message);
    }
}
