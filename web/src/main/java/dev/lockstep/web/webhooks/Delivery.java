package dev.lockstep.web.webhooks;

import java.time.Instant;
import java.util.Optional;

/**
 * That a webhook is to be told of an event, as its owner sees it.
 *
 * @param attempts how often that was tried
 * @param nextAt when it is tried next, while it waits
 * @param lastWords what came of the last try; empty if there was none
 */
public record Delivery(
        String id,
        EventType type,
        Instant happenedAt,
        State state,
        int attempts,
        Instant nextAt,
        Optional<Instant> lastAt,
        String lastWords) {

    /** How far it has come. */
    public enum State {
        /** For its first try, or for another one. */
        WAITING,
        /** It was taken. */
        DELIVERED,
        /** It is not tried any more, unless somebody says so. */
        FAILED
    }
}
