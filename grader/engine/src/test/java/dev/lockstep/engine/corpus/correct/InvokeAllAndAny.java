package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One pool answers all questions and another any of them: right, because both calls wait and both pools are shut down.
 */
public final class InvokeAllAndAny implements Program {
    private static final List<Callable<Integer>> SQUARES = List.of(() -> 1, () -> 4, () -> 9);

    private static int sumOfAll() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            int sum = 0;
            for (Future<Integer> square : pool.invokeAll(SQUARES)) {
                sum += square.get();
            }
            return sum;
        } finally {
            pool.shutdown();
        }
    }

    private static int any() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            return pool.invokeAny(SQUARES.subList(0, 2));
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }

    @Override
    public void run() throws Exception {
        assertEquals(14, sumOfAll());
        int any = any();
        assertTrue(any == 1 || any == 4);
    }
}
