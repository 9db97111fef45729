package dev.lockstep.web.work;

import dev.lockstep.web.people.LearnerId;

/** Katas as they are graded, in the database. Thread-safe. */
public interface Packs {

    /**
     * The hash of a kata as it is now; from now on any worker can have it.
     *
     * @throws IllegalArgumentException if there is no such kata
     */
    String current(String kata);

    /**
     * The hash of a kata as a learner has it: for candidates that of their assignment; from now on any worker can have it.
     *
     * @throws IllegalArgumentException if there is no such kata for them
     */
    default String of(LearnerId learner, String kata) {
        return current(kata);
    }
}
