package dev.lockstep.engine.corpus.hard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** A work-stealing deque whose owner takes the last task without asking the thieves: it is done twice. */
@Finds(Cause.ATOMICITY)
public final class LastElementStolen implements Program {

    private static final int TASKS = 4;

    private final AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
    private final AtomicInteger top = new AtomicInteger();
    private volatile int bottom = TASKS;

    private int pop() {
        int last = bottom - 1;
        bottom = last;
        if (top.get() <= last) {
            return last;
        }
        bottom = last + 1;
        return -1;
    }

    private int steal() {
        int first = top.get();
        if (first >= bottom) {
            return -1;
        }
        return top.compareAndSet(first, first + 1) ? first : -1;
    }

    private void work() {
        for (int task = pop(); task >= 0; task = pop()) {
            done.incrementAndGet(task);
        }
    }

    private void stealOne() {
        int task = steal();
        if (task >= 0) {
            done.incrementAndGet(task);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var owner = new Thread(this::work);
        var thief = new Thread(this::stealOne);
        var other = new Thread(this::stealOne);
        owner.start();
        thief.start();
        other.start();
        owner.join();
        thief.join();
        other.join();
        for (int task = 0; task < TASKS; task++) {
            assertEquals(1, done.get(task));
        }
    }
}
