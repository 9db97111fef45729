package dev.lockstep.engine.model.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Much code, deep calls and long loops. */
class BigCodeTest {

    @TestFactory
    Stream<DynamicTest> bigCode() {
        return Programs.in(BigCodeTest.class);
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var first = new Thread(one);
        var second = new Thread(other);
        first.start();
        second.start();
        first.join();
        second.join();
    }

    static final class CallsGoDeepWithALockHeldAtEachLevel implements Program {
        private long sum;

        @Override
        public void run() throws InterruptedException {
            together(() -> down(1_000), () -> down(1_000));
            synchronized (this) {
                assertEquals(2 * 500_500, sum);
            }
        }

        private synchronized void down(int level) {
            if (level > 0) {
                sum += level;
                down(level - 1);
            }
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class CallsGoDeepAndTheLastOneRaces implements Program {
        private long sum;

        @Override
        public void run() throws InterruptedException {
            together(() -> down(500), () -> down(500));
            assertEquals(2, sum);
        }

        private void down(int level) {
            if (level == 0) {
                sum++;
            } else {
                down(level - 1);
            }
        }
    }

    static final class ALongLoopWorksOnItsOwnData implements Program {
        private long total;

        @Override
        public void run() throws InterruptedException {
            together(this::work, this::work);
            synchronized (this) {
                assertEquals(2 * 333_833_500L, total);
            }
        }

        private void work() {
            long sum = 0;
            for (int i = 1; i <= 1_000; i++) {
                sum += (long) i * i;
            }
            synchronized (this) {
                total += sum;
            }
        }
    }

    static final class ALoopOfManyTurnsSharesNothing implements Program {
        private int primes;

        @Override
        public void run() throws InterruptedException {
            together(this::count, this::count);
            synchronized (this) {
                assertEquals(2 * 2_262, primes);
            }
        }

        private void count() {
            int found = 0;
            for (int n = 2; n < 20_000; n++) {
                boolean prime = true;
                for (int d = 2; d * d <= n && prime; d++) {
                    prime = n % d != 0;
                }
                found += prime ? 1 : 0;
            }
            synchronized (this) {
                primes += found;
            }
        }
    }

    @Finds(Cause.SPIN)
    static final class ALoopWaitsForWhatNobodyDoes implements Program {
        private volatile boolean done;

        @Override
        public void run() throws InterruptedException {
            var thread = new Thread(() -> {
                while (!done) {
                    Thread.onSpinWait();
                }
            });
            thread.start();
            thread.join();
            done = true;
        }
    }
}
