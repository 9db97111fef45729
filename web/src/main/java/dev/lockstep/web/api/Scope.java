package dev.lockstep.web.api;

import java.util.Locale;

/** What a program may do with a token. */
public enum Scope {
    /** Read what its owner may see. */
    READ,
    /** The same, and change it: assign, invite, submit. */
    WRITE;

    /** In the form {@code read}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
