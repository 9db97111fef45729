package dev.lockstep.engine.canary;

/** Says that the engine does not see what it must see: nothing can be learnt from it about any code. */
public final class EngineBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineBrokenException(String complaint) {
        super("the engine failed its check of itself: " + complaint);
    }
}
