package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Two hungry diners with one spoon, each of whom hands it over as long as the other is hungry.
 *
 * <p>Whoever has the spoon sees the other hungry and passes it on, so neither ever eats: every schedule that is fair to
 * both runs for ever.
 */
@Finds(Cause.LIVELOCK)
public final class PoliteHandover implements Program {
    private static final class Diner {
        private final AtomicReference<Diner> spoon;
        private volatile boolean hungry = true;

        Diner(AtomicReference<Diner> spoon) {
            this.spoon = spoon;
        }

        void dineWith(Diner partner) {
            while (hungry) {
                if (spoon.get() != this) {
                    Thread.onSpinWait();
                } else if (partner.hungry) {
                    spoon.set(partner);
                } else {
                    hungry = false;
                    spoon.set(partner);
                }
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var spoon = new AtomicReference<Diner>();
        var romeo = new Diner(spoon);
        var juliet = new Diner(spoon);
        spoon.set(romeo);
        var first = new Thread(() -> romeo.dineWith(juliet), "Romeo");
        var second = new Thread(() -> juliet.dineWith(romeo), "Juliet");
        first.start();
        second.start();
        first.join();
        second.join();
        assertFalse(romeo.hungry || juliet.hungry);
    }
}
