package dev.lockstep.web.pages.invited;

import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.pages.Lengths;
import java.time.Duration;

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

    public Window window() {
        return plan.window();
    }

    public boolean shows(Shown what) {
        return plan.shown().contains(what);
    }
}
