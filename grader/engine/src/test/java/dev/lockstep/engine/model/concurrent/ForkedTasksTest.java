package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.Arrays;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tasks that fork others: joined and not, on halves that overlap or do not, counted rightly and wrongly. */
class ForkedTasksTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ForkedTasksTest.class);
    }

    private static final class Sum extends RecursiveTask<Integer> {
        private final int[] cells;
        private final int from;
        private final boolean joins;

        Sum(int[] cells, int from, boolean joins) {
            this.cells = cells;
            this.from = from;
            this.joins = joins;
        }

        @Override
        protected Integer compute() {
            if (from == cells.length - 1) {
                cells[from]++;
                return cells[from];
            }
            var rest = new Sum(cells, from + 1, joins);
            rest.fork();
            cells[from]++;
            return joins ? cells[from] + rest.join() : cells[from] + cells[from + 1];
        }
    }

    static final class ATaskJoinsWhatItForked implements Program {
        @Override
        public void run() {
            assertEquals(4, new Sum(new int[] {1, 1}, 0, true).invoke());
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ATaskDoesNotJoinWhatItForked implements Program {
        @Override
        public void run() {
            assertTrue(new Sum(new int[] {1, 1}, 0, false).invoke() >= 3);
        }
    }

    private static final class Halves extends RecursiveAction {
        private final int[] cells;
        private final int from;
        private final int to;
        private final int overlap;

        Halves(int[] cells, int from, int to, int overlap) {
            this.cells = cells;
            this.from = from;
            this.to = to;
            this.overlap = overlap;
        }

        @Override
        protected void compute() {
            if (to - from <= 1 + overlap) {
                for (int i = from; i < to; i++) {
                    cells[i]++;
                }
                return;
            }
            int middle = (from + to) / 2;
            invokeAll(new Halves(cells, from, middle + overlap, overlap), new Halves(cells, middle, to, overlap));
        }
    }

    static final class ActionsOnHalves implements Program {
        @Override
        public void run() {
            var cells = new int[2];
            ForkJoinPool.commonPool().invoke(new Halves(cells, 0, 2, 0));
            assertEquals("[1, 1]", Arrays.toString(cells));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ActionsOnHalvesThatOverlap implements Program {
        @Override
        public void run() {
            ForkJoinPool.commonPool().invoke(new Halves(new int[3], 0, 3, 1));
        }
    }

    /** Completes when as many parts have completed as it counts. */
    private static final class Whole extends CountedCompleter<Integer> {
        private final int counted;
        private final AtomicInteger parts = new AtomicInteger();

        Whole(int counted) {
            this.counted = counted;
        }

        @Override
        public void compute() {
            setPendingCount(counted);
            new Part(this).fork();
            tryComplete();
        }

        @Override
        public Integer getRawResult() {
            return parts.get();
        }

        private static final class Part extends CountedCompleter<Void> {
            Part(Whole whole) {
                super(whole);
            }

            @Override
            public void compute() {
                ((Whole) getCompleter()).parts.incrementAndGet();
                tryComplete();
            }
        }
    }

    static final class ACompleterCountsItsParts implements Program {
        @Override
        public void run() {
            assertEquals(1, new Whole(1).invoke());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ACompleterCountsTooFew implements Program {
        @Override
        public void run() {
            assertEquals(1, new Whole(0).invoke());
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class ACompleterCountsTooMany implements Program {
        @Override
        public void run() {
            new Whole(2).invoke();
        }
    }
}
