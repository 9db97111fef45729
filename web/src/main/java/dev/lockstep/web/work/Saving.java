package dev.lockstep.web.work;

/** What came of saving a draft. */
public sealed interface Saving {

    /** It is kept, and survives whatever happens to the server. */
    record Saved(long version) implements Saving {}

    /** Somebody else, in another tab perhaps, has saved meanwhile: nothing was changed. */
    record Conflict(Draft current) implements Saving {}
}
