package dev.lockstep.engine.corpus.hard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/** Two threads meet hundreds of times at a counter that is right, and once at one that is not, at unlike times. */
@Finds(Cause.ATOMICITY)
public final class LostUpdateAmongManyMeetings implements Program {

    private final AtomicInteger right = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    private void work(int before, int after) {
        meet(before);
        int seen = wrong.get();
        wrong.set(seen + 1);
        meet(after);
    }

    private void meet(int times) {
        for (int i = 0; i < times; i++) {
            right.incrementAndGet();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var one = new Thread(() -> work(300, 20));
        var other = new Thread(() -> work(20, 300));
        one.start();
        other.start();
        one.join();
        other.join();
        assertEquals(2, wrong.get());
    }
}
