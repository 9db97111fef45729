package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A first-come first-served mutex parks its waiters: right, because each looks again after waking and the owner wakes
 * the head of the line.
 */
@SuppressWarnings("ReferenceEquality")
public final class ParkingMutex implements Program {
    private static final class Mutex {
        private final AtomicBoolean taken = new AtomicBoolean();
        private final Queue<Thread> line = new ConcurrentLinkedQueue<>();

        void lock() {
            Thread me = Thread.currentThread();
            boolean interrupted = false;
            line.add(me);
            while (line.peek() != me || !taken.compareAndSet(false, true)) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            line.remove();
            if (interrupted) {
                me.interrupt();
            }
        }

        void unlock() {
            taken.set(false);
            LockSupport.unpark(line.peek());
        }
    }

    private final Mutex mutex = new Mutex();
    private int count;

    private void increment() {
        mutex.lock();
        try {
            count++;
        } finally {
            mutex.unlock();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var first = new Thread(this::increment);
        var second = new Thread(this::increment);
        first.start();
        second.start();
        increment();
        first.join();
        second.join();
        assertEquals(3, count);
    }
}
