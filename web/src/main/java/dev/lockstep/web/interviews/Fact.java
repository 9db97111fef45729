package dev.lockstep.web.interviews;

import java.time.Instant;

/**
 * Something that a candidate did on a kata's page, as their browser told it. Says what happened, and nothing about why.
 *
 * @param kata its id
 * @param at by the server's clock
 * @param amount in the unit of its kind; 0 to {@value #MOST}
 */
public record Fact(String kata, Instant at, Kind kind, long amount) {

    /** A day has fewer milliseconds. */
    public static final long MOST = 100_000_000;

    public Fact {
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("expected 0 to %d, got %d".formatted(MOST, amount));
        }
    }

    /** What it was. */
    public enum Kind {
        /** Text was pasted into the code; the amount is its letters, as Java counts them. */
        PASTE,
        /** Another page, window or program came to the front; the amount is 0. */
        LEFT,
        /** The kata's page is in front again; the amount is for how many milliseconds it was not, by the browser's clock. */
        RETURNED
    }
}
