package dev.lockstep.engine.corpus.timers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Gives a permit back that it did not get in time. */
public final class ReleasesWhatItDidNotGet implements Program {

    private final Semaphore permits = new Semaphore(1);

    private void use() {
        try {
            permits.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            permits.release();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var one = new Thread(this::use);
        var other = new Thread(this::use);
        one.start();
        other.start();
        one.join();
        other.join();
        assertEquals(1, permits.availablePermits());
    }
}
