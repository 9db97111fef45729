package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** Decides what a simulation leaves open: the source of one schedule. */
public interface Strategy {

    /**
     * Says which thread goes on.
     *
     * @param runnable those that can; at least one
     * @param running the one that has been running, if it can go on
     * @return one of {@code runnable}, or null to give this schedule up: another one has covered it
     */
    @Nullable
    SimThread next(Runnables runnable, @Nullable SimThread running);

    /**
     * Decides something else.
     *
     * @param thread whose action leaves it open
     * @param alternatives how many there are, at least 2
     * @return the chosen one, 0 to {@code alternatives - 1}; 0 is what usually happens
     */
    int choose(Choice choice, SimThread thread, int alternatives);

    /** Is told of an access to shared memory or to a thing that orders threads. */
    default void accessed(SimThread thread, long location, boolean write) {}

    /** Is told that {@code thread} is about to take a lock, as soon as it can. */
    default void attempts(SimThread thread, long location) {}

    /** Is told that {@code thread} takes a lock; the release of it comes as an ordering, not as an access. */
    default void acquired(SimThread thread, long location) {}

    /** Is told that what {@code later} does from now on comes after what {@code earlier} has done, in every schedule like this one. */
    default void ordered(SimThread earlier, SimThread later) {}

    /** Is told that {@code location} is given free by {@code thread}. */
    default void released(SimThread thread, long location) {}

    /** Is told that everything from now on comes after everything before: time has passed. */
    default void everythingOrdered() {}

    /** Is told that the execution ends with what {@code thread} does now, whatever the others could still do. */
    default void cutShort(SimThread thread) {}

    /** Is told that {@code thread} looked at what the others are doing. */
    default void everythingObserved(SimThread thread) {}

    /** Is told that {@code thread} met an object whose number would be another one in another order. */
    default void unstable(SimThread thread) {}

    /** Is told that {@code thread} says itself that it only waits for others: yield or onSpinWait. */
    default void yielded(SimThread thread) {}
}
