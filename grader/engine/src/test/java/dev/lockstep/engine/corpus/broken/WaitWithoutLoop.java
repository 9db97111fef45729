package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A handover between two threads whose only wait stands in no loop; only a spurious wake-up breaks it.
 *
 * <p>The taker finds nothing and waits; {@code wait} returns although nobody notified, as it may, and the taker leaves
 * with nothing before the giver has come.
 */
@Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
@SuppressWarnings("WaitNotInLoop")
public final class WaitWithoutLoop implements Program {
    private static final class Handover {
        private int value;

        synchronized int take() throws InterruptedException {
            if (value == 0) {
                wait();
            }
            return value;
        }

        synchronized void give(int given) {
            value = given;
            notify();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var handover = new Handover();
        var taken = new AtomicInteger();
        var taker = new Thread(() -> {
            try {
                taken.set(handover.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        taker.start();
        handover.give(42);
        taker.join();
        assertEquals(42, taken.get());
    }
}
