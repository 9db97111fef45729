package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A gate that waits on an inner monitor while it keeps its outer one.
 *
 * <p>The guest waits, which gives up the inner monitor only. The porter cannot enter {@code open} while the guest holds
 * the outer one, so the notification that the guest waits for never comes.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class NestedMonitorLockout implements Program {
    private static final class Gate {
        private final Object bell = new Object();
        private boolean open;

        synchronized void pass() throws InterruptedException {
            synchronized (bell) {
                while (!open) {
                    bell.wait();
                }
            }
        }

        synchronized void open() {
            synchronized (bell) {
                open = true;
                bell.notifyAll();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var gate = new Gate();
        var inside = new AtomicBoolean();
        var guest = new Thread(() -> {
            try {
                gate.pass();
                inside.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var porter = new Thread(gate::open);
        guest.start();
        porter.start();
        guest.join();
        porter.join();
        assertTrue(inside.get());
    }
}
