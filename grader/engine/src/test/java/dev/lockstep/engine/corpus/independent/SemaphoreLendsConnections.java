package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A timed semaphore guards a deque of connections, so a client either gets one to itself or is counted as refused. */
public class SemaphoreLendsConnections implements Program {
    private static final class Connection {
        private int uses;
    }

    private static final VarHandle REFUSED;

    static {
        try {
            REFUSED = MethodHandles.lookup().findVarHandle(SemaphoreLendsConnections.class, "refused", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Semaphore permits = new Semaphore(2);
    private final BlockingDeque<Connection> idle = new LinkedBlockingDeque<>();
    private volatile int refused;

    private void query() {
        try {
            if (!permits.tryAcquire(10, TimeUnit.MILLISECONDS)) {
                REFUSED.getAndAdd(this, 1);
                return;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Connection connection = idle.removeFirst();
        connection.uses++;
        idle.addFirst(connection);
        permits.release();
    }

    @Override
    public void run() throws Throwable {
        idle.add(new Connection());
        idle.add(new Connection());
        Thread[] clients = new Thread[3];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = Thread.ofPlatform().start(this::query);
        }
        for (Thread client : clients) {
            client.join();
        }
        assertEquals(2, permits.availablePermits());
        assertEquals(2, idle.size());
        assertEquals(3, idle.removeFirst().uses + idle.removeFirst().uses + refused);
    }
}
