package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/**
 * A task that would wait for ever is cancelled: right, because cancelling interrupts it if it runs and keeps it from
 * running if it does not.
 */
public final class CancelledFuture implements Program {
    private final CountDownLatch never = new CountDownLatch(1);

    private String waitForEver() throws InterruptedException {
        never.await();
        return "a miracle";
    }

    @Override
    public void run() throws InterruptedException {
        var task = new FutureTask<>(this::waitForEver);
        var worker = new Thread(task, "worker");
        worker.start();
        assertTrue(task.cancel(true));
        assertThrows(CancellationException.class, task::get);
        worker.join();
        assertTrue(task.isDone() && task.isCancelled());
        assertFalse(task.cancel(true));
    }
}
