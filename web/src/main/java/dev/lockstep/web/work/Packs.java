package dev.lockstep.web.work;

/** Katas as they are graded, in the database. Thread-safe. */
public interface Packs {

    /**
     * The hash of a kata as it is now; from now on any worker can have it.
     *
     * @throws IllegalArgumentException if there is no such kata
     */
    String current(String kata);
}
