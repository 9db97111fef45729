package dev.lockstep.web.pages.catalogue;

import java.util.Locale;
import java.util.Set;

/** How far somebody has come with a kata. */
public enum Progress {
    /** Never opened, or nothing written. */
    NEW,
    /** Something was written, and nothing submitted. */
    BEGUN,
    /** Submitted, and not accepted yet. */
    TRIED,
    /** Accepted, once at least. */
    SOLVED;

    /**
     * Of a kata.
     *
     * @param solved the katas of which a submission was accepted
     * @param tried those of which one has a verdict
     * @param begun those for which something was written or sent
     */
    public static Progress of(String kata, Set<String> solved, Set<String> tried, Set<String> begun) {
        if (solved.contains(kata)) {
            return SOLVED;
        }
        if (tried.contains(kata)) {
            return TRIED;
        }
        return begun.contains(kata) ? BEGUN : NEW;
    }

    /** As addresses and classes have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
