package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Takers and the putter of a one-place buffer wait on one condition, and signal() may wake one that cannot proceed. */
@Finds(Cause.MISSED_SIGNAL)
public class SharedConditionSingleSignal implements Program {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean full;
    private int item;
    private int sum;

    private void put(int value) {
        lock.lock();
        try {
            while (full) {
                changed.awaitUninterruptibly();
            }
            item = value;
            full = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void take() {
        lock.lock();
        try {
            while (!full) {
                changed.awaitUninterruptibly();
            }
            sum += item;
            full = false;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() throws Throwable {
        Thread first = Thread.ofPlatform().start(this::take);
        Thread second = Thread.ofPlatform().start(this::take);
        Thread putter = Thread.ofPlatform().start(() -> {
            put(1);
            put(2);
        });
        first.join();
        second.join();
        putter.join();
        assertEquals(3, sum);
    }
}
