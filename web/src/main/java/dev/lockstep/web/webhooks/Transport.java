package dev.lockstep.web.webhooks;

import java.net.URI;
import java.util.Map;

/** Sends something to a receiver, once. Thread-safe. */
@FunctionalInterface
interface Transport {

    /**
     * Sends it, and waits for the answer, but not for ever.
     *
     * @param body JSON
     */
    Answer post(URI url, Map<String, String> headers, String body);
}
