package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A daemon thread writes lines for ever: right, because it is a daemon and the lines are counted down after they were
 * written.
 */
public final class DaemonLogWriter implements Program {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CountDownLatch written = new CountDownLatch(2);
    private final StringBuilder log = new StringBuilder();

    private void write() {
        try {
            while (true) {
                log.append(lines.take()).append(';');
                written.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var writer = new Thread(this::write);
        writer.setName("log-writer");
        writer.setDaemon(true);
        writer.start();
        var worker = new Thread(() -> lines.add("from the worker"));
        worker.start();
        lines.add("from main");
        written.await();
        worker.join();
        assertTrue(writer.isDaemon());
        assertEquals("log-writer", writer.getName());
        assertTrue(log.indexOf("from main;") >= 0);
        assertTrue(log.indexOf("from the worker;") >= 0);
    }
}
