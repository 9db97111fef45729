package dev.lockstep.core.scoring;

import dev.lockstep.core.outcome.Group;
import java.util.List;
import java.util.Optional;

/**
 * The points of one judged outcome, with the sum that leads to them.
 *
 * @param points 0 to 100; 100 if and only if the submission was accepted
 * @param groups what each group of checks earned, in the order of {@link Group}; empty if nothing ran
 * @param cap what lowered the points below the sum of the groups; empty if nothing did
 */
public record Score(int points, List<Earned> groups, Optional<Cap> cap) {

    /** The most that a submission can have. */
    public static final int FULL = 100;

    public Score {
        groups = List.copyOf(groups);
        if (points < 0 || points > FULL) {
            throw new IllegalArgumentException("points are 0 to " + FULL + ", got " + points);
        }
    }

    /**
     * What one group of checks earned.
     *
     * @param passed how many of its checks passed
     * @param total how many checks it has
     * @param weight the points it can earn
     * @param points the points it earned, before any cap
     */
    public record Earned(Group group, int passed, int total, int weight, int points) {}

    /**
     * The most points that a submission with a certain kind of finding can have.
     *
     * @param points 0 to 99
     * @param reason a sentence that says which finding it is and why it weighs that much
     */
    public record Cap(int points, String reason) {}
}
