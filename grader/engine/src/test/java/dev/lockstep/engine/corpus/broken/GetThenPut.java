package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A word count that reads and writes a thread-safe map in two calls; that the map is thread-safe does not join them.
 *
 * <p>Both threads get 0 for "lock", both put 1.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class GetThenPut implements Program {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    private void count(List<String> words) {
        for (String word : words) {
            int before = counts.getOrDefault(word, 0);
            counts.put(word, before + 1);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var first = new Thread(() -> count(List.of("lock", "free")));
        var second = new Thread(() -> count(List.of("dead", "lock")));
        first.start();
        second.start();
        first.join();
        second.join();
        assertEquals(Map.of("lock", 2, "free", 1, "dead", 1), counts);
    }
}
