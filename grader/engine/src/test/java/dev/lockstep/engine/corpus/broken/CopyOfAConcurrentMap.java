package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A copy of a concurrent map is taken for a snapshot: it may hold what was put later, without what was put before. */
@Finds(Cause.ATOMICITY)
public final class CopyOfAConcurrentMap implements Program {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>(Map.of("a", 0, "b", 0));

    @Override
    public void run() throws InterruptedException {
        Thread counting = new Thread(() -> {
            counts.put("a", 1);
            counts.put("b", 1);
        });
        counting.start();
        Map<String, Integer> copy = new HashMap<>(counts);
        assertTrue(copy.get("a") >= copy.get("b"), "b was counted before a");
        counting.join();
    }
}
