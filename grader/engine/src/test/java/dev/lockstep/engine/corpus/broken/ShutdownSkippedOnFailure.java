package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pool that is shut down at the end of the good path only.
 *
 * <p>The ticket is sold elsewhere before the pool's task reaches it: the task fails, the caller handles that and
 * returns early, past the shutdown, and the pool's thread waits for tasks for ever.
 */
@Finds(Cause.THREAD_LEAK)
public final class ShutdownSkippedOnFailure implements Program {
    private final AtomicInteger tickets = new AtomicInteger(1);

    private String sell() {
        if (tickets.getAndSet(0) == 0) {
            throw new IllegalStateException("sold out");
        }
        return "ticket";
    }

    private String buyInPool() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(1);
        try {
            String ticket = pool.submit(this::sell).get();
            pool.shutdown();
            return ticket;
        } catch (ExecutionException e) {
            return "none";
        }
    }

    @Override
    public void run() throws InterruptedException {
        var rival = new Thread(() -> tickets.set(0), "rival");
        rival.start();
        String bought = buyInPool();
        rival.join();
        assertTrue(bought.equals("ticket") || bought.equals("none"));
    }
}
