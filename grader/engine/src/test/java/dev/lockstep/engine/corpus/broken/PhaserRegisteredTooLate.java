package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Workers that register with the phaser themselves, once they run, instead of being registered before they start.
 *
 * <p>The main thread arrives before a worker has registered: it is the only party, so the phase advances at once and it
 * goes on before the work is done.
 */
@Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
public final class PhaserRegisteredTooLate implements Program {
    private final Phaser phaser = new Phaser(1);
    private final AtomicInteger finished = new AtomicInteger();

    private void work() {
        phaser.register();
        finished.incrementAndGet();
        phaser.arriveAndDeregister();
    }

    @Override
    public void run() throws InterruptedException {
        var left = new Thread(this::work, "left");
        var right = new Thread(this::work, "right");
        left.start();
        right.start();
        phaser.arriveAndAwaitAdvance();
        int seen = finished.get();
        left.join();
        right.join();
        assertEquals(2, seen);
    }
}
