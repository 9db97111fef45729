package dev.lockstep.engine.explore;

/** A move cannot be made where it was to be made: the code is not the one that it was chosen for. */
public final class StrayMoveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StrayMoveException(String message) {
        super(message);
    }
}
