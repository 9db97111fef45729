package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * A worker that is told to stop through a plain field.
 *
 * <p>The main thread writes {@code running} while the worker reads it in its loop and nothing orders the two: the
 * compiler may read the field once, before the loop, and the worker then never hears of it.
 */
@Finds(Cause.DATA_RACE)
public final class StopFlagWithoutVolatile implements Program {
    private static final class Worker implements Runnable {
        private boolean running = true;
        private long rounds;

        @Override
        public void run() {
            while (running) {
                rounds++;
                Thread.onSpinWait();
            }
        }

        void stop() {
            running = false;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var worker = new Worker();
        var thread = new Thread(worker, "worker");
        thread.start();
        worker.stop();
        thread.join();
        assertTrue(worker.rounds >= 0);
    }
}
