package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;

/**
 * A barrier for two is used for one round after the other: right, because who waits looks at the number of its own round, which
 * the last to arrive counts up.
 */
public final class BarrierWithGenerations implements Program {

    private static final int ROUNDS = 2;

    private static final class Barrier {
        private final int parties;
        private int arrived;
        private int round;

        Barrier(int parties) {
            this.parties = parties;
        }

        synchronized void await() throws InterruptedException {
            int mine = round;
            arrived++;
            if (arrived == parties) {
                arrived = 0;
                round++;
                notifyAll();
                return;
            }
            while (round == mine) {
                wait();
            }
        }
    }

    private final Barrier barrier = new Barrier(2);
    private final int[] cells = new int[2];

    private void work(int own) {
        try {
            for (int i = 1; i <= ROUNDS; i++) {
                cells[own] = i;
                barrier.await();
                assertEquals(i, cells[1 - own]);
                barrier.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var left = new Thread(() -> work(0), "left");
        var right = new Thread(() -> work(1), "right");
        left.start();
        right.start();
        left.join();
        right.join();
        assertEquals(2 * ROUNDS, cells[0] + cells[1]);
    }
}
