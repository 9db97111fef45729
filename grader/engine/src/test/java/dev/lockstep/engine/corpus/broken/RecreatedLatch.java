package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A latch that is made reusable by putting a new one in its place.
 *
 * <p>The round is finished and the latch replaced before the waiter reads the field: it waits at the new latch, which
 * nobody will count down.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class RecreatedLatch implements Program {
    private static final class Round {
        private volatile CountDownLatch finished = new CountDownLatch(1);

        void awaitEnd() throws InterruptedException {
            finished.await();
        }

        void end() {
            finished.countDown();
            finished = new CountDownLatch(1);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var round = new Round();
        var passed = new AtomicBoolean();
        var waiter = new Thread(() -> {
            try {
                round.awaitEnd();
                passed.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiter.start();
        round.end();
        waiter.join();
        assertTrue(passed.get());
    }
}
