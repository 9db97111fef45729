package dev.lockstep.web.pages.invited;

import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.pages.Lengths;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What candidates are told before they start.
 *
 * @param candidate their name; hostile text
 * @param from who invites them; hostile text
 * @param plan what the assignment asks for
 * @param extra what was granted beside its time limit
 */
public record Invitation(String candidate, String from, Plan plan, Duration extra) {

    /** How many katas, in words. */
    public String katas() {
        int count = plan.katas().size();
        return count == 1 ? "one kata" : count + " katas";
    }

    /** How long they have, extra time included. */
    public String time() {
        return Lengths.words(plan.timeLimit().plus(extra));
    }

    /** When they may start; empty if at once. */
    public Optional<Instant> opensAt() {
        return plan.window().opensAt();
    }

    /** When all ends for them, extra time included; empty if it never closes. */
    public Optional<Instant> closesAt() {
        return plan.window().closesAt().map(at -> at.plus(extra));
    }

    public boolean shows(Shown what) {
        return plan.shown().contains(what);
    }
}
