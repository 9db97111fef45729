package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pool of one connection that gives its permit back only when the query went well.
 *
 * <p>If the bad query comes first, its exception is caught by the caller but the permit stays taken, and the good query
 * waits for ever for a permit that no thread will release.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class PermitLeakOnException implements Program {
    private static final class Connections {
        private final Semaphore permits = new Semaphore(1);

        int query(String number) throws InterruptedException {
            permits.acquire();
            int result = Integer.parseInt(number);
            permits.release();
            return result;
        }
    }

    private final Connections connections = new Connections();
    private final AtomicInteger answer = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    private void ask(String number) {
        try {
            answer.addAndGet(connections.query(number));
        } catch (NumberFormatException e) {
            failures.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var good = new Thread(() -> ask("42"), "good");
        var bad = new Thread(() -> ask("forty-two"), "bad");
        good.start();
        bad.start();
        good.join();
        bad.join();
        assertEquals(42, answer.get());
        assertEquals(1, failures.get());
    }
}
