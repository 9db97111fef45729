package dev.lockstep.core.selfcheck;

/** Hears how a self-check gets on; called on the thread that runs it. */
public interface SelfCheckListener {

    /** Hears nothing. */
    SelfCheckListener NONE = new SelfCheckListener() {};

    /** The grading of the starter or of a solution begins, as number {@code number}, from 1, of {@code total}. */
    default void grading(Subject subject, int number, int total) {}

    /** An item is done; rules, for which nothing is graded, come first. */
    default void checked(CheckedItem item) {}
}
