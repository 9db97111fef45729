package dev.lockstep.web.webhooks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How many tries have not ended yet, by their webhooks. Thread-safe. */
final class UnderWay {

    private final Map<String, Integer> tries = new HashMap<>();

    synchronized void begin(String webhook) {
        tries.merge(webhook, 1, Integer::sum);
    }

    synchronized void end(String webhook) {
        tries.computeIfPresent(webhook, (_, count) -> count > 1 ? count - 1 : null);
    }

    /** Those that have some. */
    synchronized Set<String> webhooks() {
        return Set.copyOf(tries.keySet());
    }

    synchronized int count() {
        return tries.values().stream().mapToInt(Integer::intValue).sum();
    }
}
