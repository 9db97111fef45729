package dev.lockstep.core.report;

/**
 * How a report is told to a person.
 *
 * @param command what that person types to call this program
 * @param full whether everything is told, or only as much as is read at once
 */
public record Manner(String command, boolean full) {

    /** As much as is read at once. */
    public static Manner brief(String command) {
        return new Manner(command, false);
    }
}
