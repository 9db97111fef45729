package dev.lockstep.engine.corpus.hard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Of thirty threads that count, all started at one place, the last one reads and writes in two steps. */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class OneOfManyForgetsTheLock implements Program {

    private static final int THREADS = 30;

    private final AtomicInteger count = new AtomicInteger();

    private void count(int thread) {
        if (thread == THREADS - 1) {
            count.set(count.get() + 1);
        } else {
            count.incrementAndGet();
        }
    }

    @Override
    public void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            threads.add(new Thread(() -> count(number)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(THREADS, count.get());
    }
}
