package dev.lockstep.core.grading;

/** Thrown when a kata cannot be made ready for grading: its author has to mend it. */
final class PreparationException extends Exception {

    PreparationException(String message) {
        super(message);
    }
}
