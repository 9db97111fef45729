package dev.lockstep.web.pages.report;

import dev.lockstep.engine.Cause;
import java.util.Locale;

/** Causes as people read them. */
public final class Causes {

    private Causes() {}

    /** In the form {@code lost update}. */
    public static String words(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
