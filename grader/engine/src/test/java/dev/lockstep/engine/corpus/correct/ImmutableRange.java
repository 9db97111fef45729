package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;

/**
 * A range is replaced as a whole while others read it: right, because its fields are final and the reference to it is
 * volatile.
 */
public final class ImmutableRange implements Program {
    private static final class Range {
        private final int low;
        private final int high;

        Range(int low, int high) {
            this.low = low;
            this.high = high;
        }
    }

    private volatile Range range = new Range(0, 1);

    private synchronized void shift(int by) {
        Range old = range;
        range = new Range(old.low + by, old.high + by);
    }

    @Override
    public void run() throws InterruptedException {
        var up = new Thread(() -> shift(10));
        var further = new Thread(() -> shift(5));
        up.start();
        further.start();
        Range seen = range;
        assertEquals(1, seen.high - seen.low);
        up.join();
        further.join();
        assertEquals(15, range.low);
        assertEquals(16, range.high);
    }
}
