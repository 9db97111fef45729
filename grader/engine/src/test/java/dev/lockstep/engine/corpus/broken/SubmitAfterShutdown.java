package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A task that starts a follow-up task in its own pool, which the main thread shuts down meanwhile.
 *
 * <p>The pool is shut down before the first task reaches its last line: the follow-up is rejected with an exception
 * that escapes from the pool's thread.
 */
@Finds(value = Cause.EXCEPTION, brokenAs = Cause.ORDER)
public final class SubmitAfterShutdown implements Program {
    private final ExecutorService pool = Executors.newFixedThreadPool(1);
    private final AtomicInteger steps = new AtomicInteger();

    private void first() {
        steps.incrementAndGet();
        pool.execute(steps::incrementAndGet);
    }

    @Override
    public void run() throws InterruptedException {
        pool.execute(this::first);
        pool.shutdown();
        while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
            Thread.onSpinWait();
        }
        assertEquals(2, steps.get());
    }
}
