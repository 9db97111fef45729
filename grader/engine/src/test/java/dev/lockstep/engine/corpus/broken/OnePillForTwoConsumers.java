package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two consumers that are to be ended by one poison pill.
 *
 * <p>Whoever takes the pill ends and does not put it back; the other waits for a job that will not come.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class OnePillForTwoConsumers implements Program {
    private static final int PILL = -1;

    private final BlockingQueue<Integer> jobs = new LinkedBlockingQueue<>();
    private final AtomicInteger sum = new AtomicInteger();

    private void consume() {
        try {
            for (int job = jobs.take(); job != PILL; job = jobs.take()) {
                sum.addAndGet(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var first = new Thread(this::consume, "first");
        var second = new Thread(this::consume, "second");
        first.start();
        second.start();
        jobs.addAll(List.of(1, 2, PILL));
        first.join();
        second.join();
        assertEquals(3, sum.get());
    }
}
