package dev.lockstep.web.webhooks;

import java.util.Locale;

/** What webhooks are told. */
public enum EventType {
    /** Somebody was invited. */
    INVITED,
    /** A candidate's clock began to run. */
    STARTED,
    /** A candidate has submitted; not for a run of the visible tests. */
    SUBMITTED,
    /** There is a verdict on that. */
    GRADED,
    /** A candidate's time has ended, by their own click or because it was used up. */
    FINISHED,
    /** The assignment was closed before the candidate had begun. */
    EXPIRED;

    /** In the form {@code invited}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
