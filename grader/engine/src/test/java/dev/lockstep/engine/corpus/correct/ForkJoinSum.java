package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.stream.LongStream;

/**
 * A sum is halved until it is small: right, because the halves write no shared state and are joined before they are
 * added.
 */
public final class ForkJoinSum implements Program {
    private static final class Sum extends RecursiveTask<Long> {
        private static final long serialVersionUID = 1;

        private final int from;
        private final int to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from <= 2) {
                return LongStream.range(from, to).sum();
            }
            int middle = (from + to) >>> 1;
            var left = new Sum(from, middle);
            left.fork();
            return new Sum(middle, to).compute() + left.join();
        }
    }

    @Override
    public void run() {
        try (var pool = new ForkJoinPool(2)) {
            assertEquals(28, pool.invoke(new Sum(0, 8)));
        }
        assertEquals(6, new Sum(0, 4).invoke());
    }
}
