package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.stream.Stream;

/**
 * A semaphore notifies one waiter for each permit: right, because all waiters wait for the same thing and any one of
 * them will do.
 */
public final class NotifyForAlikeWaiters implements Program {
    private static final class Permits {
        private int left;

        Permits(int left) {
            this.left = left;
        }

        synchronized void acquire() throws InterruptedException {
            while (left == 0) {
                wait();
            }
            left--;
        }

        synchronized void release() {
            left++;
            notify();
        }
    }

    private final Permits permits = new Permits(1);
    private int visits;

    private void visit() {
        try {
            permits.acquire();
            visits++;
            permits.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        List<Thread> threads =
                Stream.generate(() -> new Thread(this::visit)).limit(3).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(3, visits);
    }
}
