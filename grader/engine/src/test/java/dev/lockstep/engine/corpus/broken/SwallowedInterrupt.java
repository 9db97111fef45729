package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A worker that is to end when it is interrupted, but swallows the interrupt and so forgets that it was asked.
 *
 * <p>The interrupt reaches the worker in {@code take}; the exception clears the flag, the handler does nothing, the
 * loop condition is true again, and the worker waits for a job that will not come while the main thread waits for the
 * worker.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class SwallowedInterrupt implements Program {
    private static final class Worker implements Runnable {
        private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();

        @Override
        public void run() {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    jobs.take().run();
                } catch (InterruptedException ignored) {
                    // the next turn of the loop will notice, its author thought
                }
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var worker = new Worker();
        var thread = new Thread(worker, "worker");
        thread.start();
        thread.interrupt();
        thread.join();
        assertFalse(thread.isAlive());
    }
}
