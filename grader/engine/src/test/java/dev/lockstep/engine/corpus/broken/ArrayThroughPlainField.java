package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A table that is filled first and then handed over through a plain field.
 *
 * <p>The reader may see the reference before the elements: no edge orders their writes before its reads, so by the
 * memory model the sum of a table of 1, 2 and 3 may be anything from 0 to 6.
 */
@Finds(Cause.UNSAFE_PUBLICATION)
public final class ArrayThroughPlainField implements Program {
    private int[] table;

    private void load() {
        int[] fresh = new int[3];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = i + 1;
        }
        table = fresh;
    }

    private int sum() {
        int[] current = table;
        if (current == null) {
            return -1;
        }
        int sum = 0;
        for (int value : current) {
            sum += value;
        }
        return sum;
    }

    @Override
    public void run() throws InterruptedException {
        var result = new AtomicInteger();
        var loader = new Thread(this::load, "loader");
        var reader = new Thread(() -> result.set(sum()), "reader");
        loader.start();
        reader.start();
        loader.join();
        reader.join();
        assertTrue(result.get() == -1 || result.get() == 6);
    }
}
