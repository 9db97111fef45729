package dev.lockstep.web.pages.catalogue;

import java.util.Locale;

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

    /** As addresses and classes have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
