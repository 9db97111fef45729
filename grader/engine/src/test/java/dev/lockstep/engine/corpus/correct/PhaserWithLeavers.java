package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Phaser;

/** Hikers walk in stages and one leaves early: right, because a phase waits only for those who are registered. */
public final class PhaserWithLeavers implements Program {
    private final Phaser camp = new Phaser(1);
    private final int[] walked = new int[2];

    private void walk(int hiker, int stages) {
        for (int stage = 0; stage < stages - 1; stage++) {
            walked[hiker]++;
            camp.arriveAndAwaitAdvance();
        }
        walked[hiker]++;
        camp.arriveAndDeregister();
    }

    @Override
    public void run() throws InterruptedException {
        camp.bulkRegister(2);
        var tired = new Thread(() -> walk(0, 1));
        var fit = new Thread(() -> walk(1, 2));
        tired.start();
        fit.start();
        camp.arriveAndAwaitAdvance();
        assertEquals(1, walked[0]);
        camp.arriveAndAwaitAdvance();
        assertEquals(2, walked[1]);
        camp.arriveAndDeregister();
        assertTrue(camp.isTerminated());
        tired.join();
        fit.join();
    }
}
