package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * A bounded buffer whose two semaphores count places and items, but let two producers into the deque at once.
 *
 * <p>With two free places both producers enter {@code addLast}: both write their item into the same slot before either
 * moves the tail. One item is gone, and the consumer that was promised two gets null.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class DequeBehindSemaphores implements Program {
    private static final class Buffer {
        private final Deque<String> items = new ArrayDeque<>();
        private final Semaphore free = new Semaphore(2);
        private final Semaphore filled = new Semaphore(0);

        void put(String item) throws InterruptedException {
            free.acquire();
            items.addLast(item);
            filled.release();
        }

        String take() throws InterruptedException {
            filled.acquire();
            String item = items.pollFirst();
            free.release();
            return item;
        }
    }

    private final Buffer buffer = new Buffer();

    @Override
    public void run() throws InterruptedException {
        var left = producer("left");
        var right = producer("right");
        left.start();
        right.start();
        var taken = new HashSet<String>();
        taken.add(buffer.take());
        taken.add(buffer.take());
        left.join();
        right.join();
        assertEquals(Set.of("left", "right"), taken);
    }

    private Thread producer(String item) {
        return new Thread(
                () -> {
                    try {
                        buffer.put(item);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                item);
    }
}
