package dev.lockstep.engine.corpus.hard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/** Two threads work for hundreds of steps on what nobody else sees, one much longer than the other; a single step apart, they lose an update. */
@Finds(Cause.ATOMICITY)
public final class LostUpdateBehindPrivateWork implements Program {

    private final AtomicInteger count = new AtomicInteger();

    @SuppressWarnings("UnnecessaryAsync") // each of its accesses is to be a step
    private void work(int steps) {
        var mine = new AtomicInteger();
        while (mine.get() < steps) {
            mine.incrementAndGet();
        }
        int before = count.get();
        count.set(before + 1);
        while (mine.get() > 0) {
            mine.decrementAndGet();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var one = new Thread(() -> work(300));
        var other = new Thread(() -> work(20));
        one.start();
        other.start();
        one.join();
        other.join();
        assertEquals(2, count.get());
    }
}
