package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Executors;

/**
 * A counter of requests in a thread-local variable, in tasks that may run on one thread or on two.
 *
 * <p>If the pool's thread is idle again when the second task comes, that thread counts to 2. If it is not, the pool
 * starts a second thread, whose counter begins at 0, and both tasks see 1.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class ThreadLocalTakenForShared implements Program {
    private final ThreadLocal<Integer> requests = ThreadLocal.withInitial(() -> 0);

    private int count() {
        requests.set(requests.get() + 1);
        return requests.get();
    }

    @Override
    public void run() throws Exception {
        var pool = Executors.newCachedThreadPool();
        try {
            int first = pool.submit(this::count).get();
            int second = pool.submit(this::count).get();
            assertEquals(1, first);
            assertEquals(2, second);
        } finally {
            pool.shutdown();
        }
    }
}
