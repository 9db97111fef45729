package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Phaser;

/** Workers scale their own cells, advance a phaser together, and only then read each other's cells. */
public class PhaserTwoStageTotals implements Program {
    private final Phaser phaser = new Phaser(1);
    private final int[] cells = {1, 2};
    private final int[] totals = new int[2];

    private void work(int index) {
        cells[index] *= 10;
        phaser.arriveAndAwaitAdvance();
        totals[index] = cells[0] + cells[1];
        phaser.arriveAndDeregister();
    }

    @Override
    public void run() throws Throwable {
        Thread[] workers = new Thread[2];
        for (int i = 0; i < workers.length; i++) {
            int index = i;
            phaser.register();
            workers[i] = Thread.ofPlatform().start(() -> work(index));
        }
        phaser.arriveAndDeregister();
        for (Thread worker : workers) {
            worker.join();
        }
        assertArrayEquals(new int[] {30, 30}, totals);
        assertTrue(phaser.isTerminated());
    }
}
