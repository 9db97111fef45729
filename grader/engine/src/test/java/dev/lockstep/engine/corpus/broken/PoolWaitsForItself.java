package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tasks that split their work and wait for the other half, in the same pool of two.
 *
 * <p>Both threads of the pool run an outer task and wait for a half that is still in the queue, behind them: nobody is
 * left to run it.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class PoolWaitsForItself implements Program {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    private int sum(int from, int to) throws InterruptedException, ExecutionException {
        int middle = (from + to) / 2;
        Future<Integer> upper = pool.submit(() -> addUp(middle, to));
        return addUp(from, middle) + upper.get();
    }

    private static int addUp(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += i;
        }
        return sum;
    }

    @Override
    public void run() throws InterruptedException, ExecutionException {
        try {
            var small = pool.submit(() -> sum(0, 4));
            var large = pool.submit(() -> sum(4, 8));
            assertEquals(28, small.get() + large.get());
        } finally {
            pool.shutdown();
        }
    }
}
