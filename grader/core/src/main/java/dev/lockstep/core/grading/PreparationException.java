package dev.lockstep.core.grading;

/** Thrown when the grader could not find out whether a kata is ready for grading. */
final class PreparationException extends Exception {

    PreparationException(String message) {
        super(message);
    }
}
