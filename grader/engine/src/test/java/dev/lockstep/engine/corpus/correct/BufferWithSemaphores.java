package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bounded buffer counts free and filled places by semaphores: right, because both are acquired before the mutex,
 * never inside it.
 */
public final class BufferWithSemaphores implements Program {
    private static final class Buffer {
        private final int[] places;
        private final Semaphore free;
        private final Semaphore filled = new Semaphore(0);
        private final Semaphore mutex = new Semaphore(1);
        private int in;
        private int out;

        Buffer(int capacity) {
            places = new int[capacity];
            free = new Semaphore(capacity);
        }

        void put(int item) throws InterruptedException {
            free.acquire();
            mutex.acquire();
            places[in++ % places.length] = item;
            mutex.release();
            filled.release();
        }

        int take() throws InterruptedException {
            filled.acquire();
            mutex.acquire();
            int item = places[out++ % places.length];
            mutex.release();
            free.release();
            return item;
        }
    }

    private final Buffer buffer = new Buffer(1);
    private final AtomicInteger sum = new AtomicInteger();

    private void move(int... items) {
        try {
            for (int item : items) {
                buffer.put(item);
            }
            sum.addAndGet(buffer.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var one = new Thread(() -> move(1));
        var two = new Thread(() -> move(2, 4));
        one.start();
        two.start();
        sum.addAndGet(buffer.take());
        one.join();
        two.join();
        assertEquals(7, sum.get());
    }
}
