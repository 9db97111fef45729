package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** Sees what happens in a simulation, step by step; told on the thread that does it, right before it does it. */
public interface Observer {

    /** Stands for the result of a call that has none, or none that is told. */
    Object NOTHING = new Object();

    /** {@code thread} goes on after it could have been interrupted. */
    void resumed(SimThread thread);

    /** {@code thread} reads or writes a variable. */
    void access(SimThread thread, int site, @Nullable Object object, int index, boolean write);

    /**
     * {@code thread} reads or writes a variable inside a collection of the JDK.
     *
     * @param site the place in the code under test from which the collection is used
     */
    void accessInside(SimThread thread, int site, @Nullable Object object, int index, boolean write);

    /** {@code thread} is at the start of a method of the program. */
    void entered(SimThread thread, String type, String method, Object[] arguments);

    /** {@code thread} calls something that threads share; {@code object} is null for a static method. */
    void calling(SimThread thread, int site, @Nullable Object object, Object[] arguments);

    /** What {@code thread} called at {@code site} returned {@code result}. */
    void returned(SimThread thread, int site, @Nullable Object result);

    /** {@code thrown} came out of what {@code thread} called at {@code site}. */
    void threw(SimThread thread, int site, Throwable thrown);

    /** {@code thread} is at the end of a method of the program, which returns {@code result}. */
    void left(SimThread thread, String type, String method, @Nullable Object result);

    /** {@code thrown} is about to leave a method of the program. */
    void leftBy(SimThread thread, String type, String method, Throwable thrown);

    /** {@code thread} did something that words describe. */
    void event(SimThread thread, int site, Happening happening, @Nullable Object object, long number);

    /** {@code thread} cannot go on by itself. */
    void blocked(SimThread thread);

    /** {@code thrown} ended {@code thread}. */
    void died(SimThread thread, Throwable thrown);

    /** An access of {@code thread} and an earlier one are not ordered. */
    void race(SimThread thread, Result.Race race);

    /** {@code thread} printed {@code text}. */
    default void printed(SimThread thread, String text) {}
}
