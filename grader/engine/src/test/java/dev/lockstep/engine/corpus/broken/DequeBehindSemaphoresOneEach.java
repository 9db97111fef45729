package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/**
 * A bounded buffer of two places, guarded only by counting semaphores, with one producer and one consumer.
 *
 * <p>Every value arrives, yet the two are in the deque at the same time: for its second item the producer still had a
 * free place, so nothing orders its read of the deque's head in {@code addLast} with the consumer's write of it.
 */
@Finds(Cause.DATA_RACE)
public final class DequeBehindSemaphoresOneEach implements Program {
    private static final int CAPACITY = 2;

    private final Deque<Integer> items = new ArrayDeque<>();
    private final Semaphore places = new Semaphore(CAPACITY);
    private final Semaphore available = new Semaphore(0);

    private void put(int item) throws InterruptedException {
        places.acquire();
        items.addLast(item);
        available.release();
    }

    private int take() throws InterruptedException {
        available.acquire();
        int item = items.removeFirst();
        places.release();
        return item;
    }

    @Override
    public void run() throws InterruptedException {
        var producer = new Thread(() -> {
            try {
                put(1);
                put(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        producer.start();
        assertEquals(1, take());
        assertEquals(2, take());
        producer.join();
    }
}
