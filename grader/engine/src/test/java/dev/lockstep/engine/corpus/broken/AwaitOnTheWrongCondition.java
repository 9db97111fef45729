package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded buffer whose producer waits for room on the condition that says the opposite.
 *
 * <p>The buffer is full and the producer waits on {@code notEmpty}. The consumer takes the item, signals {@code
 * notFull}, where nobody waits, and then waits on {@code notEmpty} itself: both wait and nobody is left to signal.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class AwaitOnTheWrongCondition implements Program {
    private static final class Buffer<T> {
        private final Lock lock = new ReentrantLock();
        private final Condition notEmpty = lock.newCondition();
        private final Condition notFull = lock.newCondition();
        private T item;

        void put(T next) throws InterruptedException {
            lock.lock();
            try {
                while (item != null) {
                    notEmpty.await();
                }
                item = next;
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        T take() throws InterruptedException {
            lock.lock();
            try {
                while (item == null) {
                    notEmpty.await();
                }
                T taken = item;
                item = null;
                notFull.signal();
                return taken;
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var buffer = new Buffer<String>();
        var producer = new Thread(() -> {
            try {
                buffer.put("first");
                buffer.put("second");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        producer.start();
        assertEquals("first", buffer.take());
        assertEquals("second", buffer.take());
        producer.join();
    }
}
