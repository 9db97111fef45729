package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;

/**
 * A worker spins until it is told to stop: right, because the flag is volatile and the other threads need nothing from
 * the worker.
 */
@SuppressWarnings("ThreadPriorityCheck")
public final class VolatileStopFlag implements Program {
    private volatile boolean stopped;
    private volatile boolean running;
    private long rounds;

    private void work() {
        running = true;
        while (!stopped) {
            rounds++;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var worker = new Thread(this::work);
        worker.start();
        while (!running) {
            Thread.yield();
        }
        var boss = new Thread(() -> stopped = true);
        boss.start();
        worker.join();
        boss.join();
        assertTrue(rounds >= 0);
        assertTrue(stopped);
    }
}
