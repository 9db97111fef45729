package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Callers share a plain list without a lock: right, because only the one thread of an executor touches it. */
public final class ConfinedToOneThread implements Program {
    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final List<Integer> numbers = new ArrayList<>();

    private void add(int number) {
        owner.execute(() -> numbers.add(number));
    }

    private int sum() throws InterruptedException, ExecutionException {
        return owner.submit(() -> numbers.stream().mapToInt(Integer::intValue).sum())
                .get();
    }

    @Override
    public void run() throws Exception {
        try {
            var one = new Thread(() -> add(1));
            var two = new Thread(() -> add(2));
            one.start();
            two.start();
            add(4);
            assertTrue(sum() >= 4);
            one.join();
            two.join();
            assertEquals(7, sum());
        } finally {
            owner.shutdown();
        }
    }
}
