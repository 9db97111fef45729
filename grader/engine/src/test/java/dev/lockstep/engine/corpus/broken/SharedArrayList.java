package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * A plain ArrayList to which two threads add.
 *
 * <p>Often an element is lost, as both write the same slot. Worse, on the first growth: one thread has read the empty
 * array but not yet the size, the other adds its element and makes the size 1; the first then takes array and size for
 * a list with room and writes to index 1 of an array of length 0.
 */
@Finds(value = Cause.EXCEPTION, brokenAs = Cause.LOST_UPDATE)
public final class SharedArrayList implements Program {
    private final List<Integer> results = new ArrayList<>();

    @Override
    public void run() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 1; i <= 2; i++) {
            int square = i * i;
            threads.add(new Thread(() -> results.add(square), "worker " + i));
        }
        for (var thread : threads) {
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(2, results.size());
    }
}
