package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** A recursive task squares disjoint halves of a plain array in place and adds up what its halves return. */
public class ForkJoinSquaresAndSum implements Program {
    private static final class Squares extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;
        private final int[] values;
        private final int from;
        private final int to;

        Squares(int[] values, int from, int to) {
            this.values = values;
            this.from = from;
            this.to = to;
        }

        @Override
        protected Integer compute() {
            if (to - from == 1) {
                values[from] *= values[from];
                return values[from];
            }
            int middle = (from + to) >>> 1;
            Squares left = new Squares(values, from, middle);
            Squares right = new Squares(values, middle, to);
            left.fork();
            int rightSum = right.compute();
            return left.join() + rightSum;
        }
    }

    @Override
    public void run() throws Throwable {
        int[] values = {1, 2, 3};
        int sum;
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            sum = pool.invoke(new Squares(values, 0, values.length));
        }
        assertEquals(14, sum);
        assertArrayEquals(new int[] {1, 4, 9}, values);
    }
}
