package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Votes are counted in atomics of several kinds: right, because each update is one atomic action and the adder is read
 * after the last join.
 */
public final class BallotBox implements Program {
    private final AtomicIntegerArray votes = new AtomicIntegerArray(2);
    private final AtomicLong longestName = new AtomicLong();
    private final AtomicInteger seatsLeft = new AtomicInteger(1);
    private final LongAdder total = new LongAdder();

    private boolean takeSeat() {
        while (true) {
            int left = seatsLeft.get();
            if (left == 0) {
                return false;
            }
            if (seatsLeft.compareAndSet(left, left - 1)) {
                return true;
            }
        }
    }

    private void vote(int candidate, String name) {
        votes.incrementAndGet(candidate);
        longestName.accumulateAndGet(name.length(), Math::max);
        if (takeSeat()) {
            total.add(10);
        }
        total.increment();
    }

    @Override
    public void run() throws InterruptedException {
        var voters = List.of(
                new Thread(() -> vote(0, "Ann")),
                new Thread(() -> vote(1, "Barbara")),
                new Thread(() -> vote(1, "Bo")));
        voters.forEach(Thread::start);
        for (Thread voter : voters) {
            voter.join();
        }
        assertEquals(1, votes.get(0));
        assertEquals(2, votes.get(1));
        assertEquals(7, longestName.get());
        assertEquals(0, seatsLeft.get());
        assertEquals(13, total.sum());
    }
}
