package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A concurrent map whose entries are updated from inside the update of another entry, in both directions.
 *
 * <p>Each {@code compute} holds its entry's bin while its function runs. One thread holds the bin of "a" and wants that
 * of "b", the other holds that of "b" and wants that of "a".
 */
@Finds(Cause.DEADLOCK)
public final class NestedComputeInReverse implements Program {
    private final Map<String, Integer> stock = new ConcurrentHashMap<>(Map.of("a", 1, "b", 1));

    private void move(String from, String to) {
        stock.compute(from, (key, left) -> {
            stock.merge(to, 1, Integer::sum);
            return left - 1;
        });
    }

    @Override
    public void run() throws InterruptedException {
        var there = new Thread(() -> move("a", "b"), "there");
        var back = new Thread(() -> move("b", "a"), "back");
        there.start();
        back.start();
        there.join();
        back.join();
        assertEquals(Map.of("a", 1, "b", 1), stock);
    }
}
