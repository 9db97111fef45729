package dev.lockstep.engine.replay;

import dev.lockstep.engine.simulation.Site;

/** Names steps in sentences: by their numbers where they are told, else by their lines. */
final class Mentions {

    private static final String UNKNOWN = "an earlier step";

    private Mentions() {}

    /** In the form "step 3" or "line 12 of Buffer.java"; the step will be shown wherever the interleaving is. */
    static String step(Noted step) {
        step.named = true;
        if (step.ordinal > 0) {
            return "step " + step.ordinal;
        }
        Site site = step.place();
        return step.inside && !site.file().isEmpty() ? "line %d of %s".formatted(site.line(), site.file()) : UNKNOWN;
    }

    /** The same with a word before it; empty if nothing is known of where and when it was. */
    static String at(Noted step) {
        String name = step(step);
        return name.equals(UNKNOWN) ? "" : (step.ordinal > 0 ? " at " : " in ") + name;
    }
}
