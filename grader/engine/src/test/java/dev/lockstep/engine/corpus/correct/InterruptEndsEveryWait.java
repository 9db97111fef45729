package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that sleep, wait and join for ever are interrupted: right, because each of these calls answers an interrupt,
 * even an earlier one.
 */
public final class InterruptEndsEveryWait implements Program {
    @FunctionalInterface
    private interface Endless {
        void block() throws InterruptedException;
    }

    private final Object door = new Object();
    private final AtomicInteger interrupted = new AtomicInteger();

    private Thread blockedIn(Endless endless) {
        return new Thread(() -> {
            try {
                endless.block();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            }
        });
    }

    private void sleepForEver() throws InterruptedException {
        while (true) {
            Thread.sleep(60_000);
        }
    }

    private void waitForEver() throws InterruptedException {
        synchronized (door) {
            while (true) {
                door.wait();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        Thread sleeper = blockedIn(this::sleepForEver);
        Thread waiter = blockedIn(this::waitForEver);
        Thread joiner = blockedIn(sleeper::join);
        sleeper.start();
        joiner.start();
        waiter.start();
        joiner.interrupt();
        joiner.join();
        assertTrue(sleeper.isAlive());
        waiter.interrupt();
        sleeper.interrupt();
        waiter.join();
        sleeper.join();
        assertEquals(3, interrupted.get());
    }
}
