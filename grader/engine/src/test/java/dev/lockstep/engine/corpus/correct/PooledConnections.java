package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three borrowers share two connections: right, because there are as many permits as connections and a connection is
 * back before its permit is.
 */
public final class PooledConnections implements Program {
    private static final class Connection {
        private int queries;
    }

    private final Semaphore permits = new Semaphore(2);
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>(List.of(new Connection(), new Connection()));
    private final AtomicInteger misses = new AtomicInteger();

    private void query() {
        permits.acquireUninterruptibly();
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                misses.incrementAndGet();
                return;
            }
            connection.queries++;
            idle.offer(connection);
        } finally {
            permits.release();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var borrowers = List.of(new Thread(this::query), new Thread(this::query), new Thread(this::query));
        borrowers.forEach(Thread::start);
        for (Thread borrower : borrowers) {
            borrower.join();
        }
        assertEquals(0, misses.get());
        assertEquals(2, permits.availablePermits());
        assertEquals(3, idle.stream().mapToInt(connection -> connection.queries).sum());
    }
}
