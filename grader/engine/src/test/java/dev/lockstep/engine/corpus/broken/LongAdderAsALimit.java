package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.LongAdder;

/**
 * A limit that is checked with the sum of a LongAdder and then counted with its increment.
 *
 * <p>Both requests see the sum 0, below the limit of 1, and both are let in. An adder's sum is a snapshot for
 * statistics, nothing to decide upon.
 */
@Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
public final class LongAdderAsALimit implements Program {
    private static final class Limiter {
        private final LongAdder admitted = new LongAdder();
        private final long limit;

        Limiter(long limit) {
            this.limit = limit;
        }

        boolean admit() {
            if (admitted.sum() >= limit) {
                return false;
            }
            admitted.increment();
            return true;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var limiter = new Limiter(1);
        var first = new Thread(limiter::admit);
        var second = new Thread(limiter::admit);
        first.start();
        second.start();
        first.join();
        second.join();
        assertEquals(1, limiter.admitted.sum());
    }
}
