package dev.lockstep.web.packs;

import java.util.List;

/** How the self-check of a kata stands. */
public sealed interface CheckState {

    /** Nobody has asked for it. */
    record NotAsked() implements CheckState {}

    /**
     * It waits, or goes on.
     *
     * @param done how many of its parts
     */
    record Checking(long done, long total) implements CheckState {}

    /** Everything is as declared: it may be assigned. */
    record Green() implements CheckState {}

    /** Something is wrong, in the self-check's own words. */
    record Refused(List<CheckProblem> problems) implements CheckState {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The grader could not find out; nothing is known about the kata. */
    record Unknown(List<CheckProblem> problems) implements CheckState {
        public Unknown {
            problems = List.copyOf(problems);
        }
    }

    /** Whether the kata may be assigned. */
    default boolean isGreen() {
        return this instanceof Green;
    }

    /** Whether it has not ended. */
    default boolean isUnderWay() {
        return this instanceof Checking;
    }
}
