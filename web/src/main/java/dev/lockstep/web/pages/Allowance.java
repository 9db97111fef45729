package dev.lockstep.web.pages;

import dev.lockstep.web.interviews.Shown;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may see beside katas, their own code and its verdicts.
 *
 * @param solutions whether that is how others solved a kata, once they have
 */
public record Allowance(Set<Shown> shown, boolean solutions) {

    /** As whoever learns may. */
    public static final Allowance ALL = new Allowance(EnumSet.allOf(Shown.class), true);

    public Allowance {
        shown = Set.copyOf(shown);
    }

    /** As a candidate may. */
    public static Allowance candidate(Set<Shown> shown) {
        return new Allowance(shown, false);
    }

    public boolean hints() {
        return shown.contains(Shown.HINTS);
    }

    public boolean hiddenChecks() {
        return shown.contains(Shown.HIDDEN_CHECKS);
    }

    public boolean score() {
        return shown.contains(Shown.SCORE);
    }

    public boolean coverage() {
        return shown.contains(Shown.COVERAGE);
    }

    /** Whether that is all of what is known of a submission. */
    public boolean wholeReports() {
        return hiddenChecks() && score() && coverage();
    }
}
