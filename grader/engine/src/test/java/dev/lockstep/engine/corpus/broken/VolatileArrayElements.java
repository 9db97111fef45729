package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * Flags in a volatile array: the reference is volatile, the elements are not.
 *
 * <p>One thread writes an element while the other reads it, and no access to the field orders the two.
 */
@Finds(Cause.DATA_RACE)
public final class VolatileArrayElements implements Program {
    private volatile boolean[] done = new boolean[2];

    private void finish(int task) {
        done[task] = true;
    }

    private int countDone() {
        int count = 0;
        for (boolean each : done) {
            if (each) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void run() throws InterruptedException {
        var task = new Thread(() -> finish(1), "task");
        var progress = new int[1];
        var observer = new Thread(() -> progress[0] = countDone(), "observer");
        task.start();
        observer.start();
        task.join();
        observer.join();
        assertTrue(progress[0] <= 1);
    }
}
