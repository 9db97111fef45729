package dev.lockstep.engine.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** When each of some threads took a step last. */
final class LastSteps {

    private static final int NEVER = -1;

    private final Map<Integer, Integer> last = new HashMap<>();

    LastSteps(Set<Integer> threads) {
        threads.forEach(thread -> last.put(thread, NEVER));
    }

    /** How many threads they are. */
    int threads() {
        return last.size();
    }

    /** Notes the step with this number; those of other threads do not count. */
    void took(int thread, int step) {
        last.computeIfPresent(thread, (_, _) -> step);
    }

    /** Whether each of them has taken one after the step with this number. */
    boolean allAfter(int step) {
        for (int each : last.values()) {
            if (each <= step) {
                return false;
            }
        }
        return true;
    }
}
