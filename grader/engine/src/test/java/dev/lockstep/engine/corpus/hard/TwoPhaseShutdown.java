package dev.lockstep.engine.corpus.hard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that is first closed and then drained; what was accepted between the look at the flag and the last drain is lost. */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class TwoPhaseShutdown implements Program {

    private final LinkedBlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();
    private volatile boolean closing;

    private void submit(String request) {
        if (!closing) {
            accepted.incrementAndGet();
            requests.add(request);
        }
    }

    private void serve() {
        while (!closing) {
            if (requests.poll() != null) {
                served.incrementAndGet();
            } else {
                Thread.onSpinWait();
            }
        }
        while (requests.poll() != null) {
            served.incrementAndGet();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var server = new Thread(this::serve);
        server.start();
        Thread[] clients = new Thread[3];
        for (int i = 0; i < clients.length; i++) {
            String request = "request " + i;
            clients[i] = new Thread(() -> submit(request));
            clients[i].start();
        }
        closing = true;
        server.join();
        for (Thread client : clients) {
            client.join();
        }
        assertEquals(accepted.get(), served.get());
    }
}
