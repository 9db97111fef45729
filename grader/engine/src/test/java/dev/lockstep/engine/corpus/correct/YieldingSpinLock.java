package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicReference;

/** A spin lock yields while it is taken: right, because only the thread whose compare-and-set succeeded goes on. */
@SuppressWarnings("ThreadPriorityCheck")
public final class YieldingSpinLock implements Program {
    private static final class SpinLock {
        private final AtomicReference<Thread> owner = new AtomicReference<>();

        void lock() {
            while (!owner.compareAndSet(null, Thread.currentThread())) {
                Thread.yield();
            }
        }

        void unlock() {
            if (!owner.compareAndSet(Thread.currentThread(), null)) {
                throw new IllegalMonitorStateException();
            }
        }
    }

    private final SpinLock lock = new SpinLock();
    private int count;

    private void count() {
        for (int time = 0; time < 2; time++) {
            lock.lock();
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var one = new Thread(this::count);
        var two = new Thread(this::count);
        one.start();
        two.start();
        one.join();
        two.join();
        assertEquals(4, count);
    }
}
