package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lockstep.engine.corpus.Program;

/** A consumer of a one-place wait/notify mailbox is stopped by an interrupt and takes what is left before it ends. */
public class InterruptedMailboxDrains implements Program {
    private final Object monitor = new Object();
    private Integer letter;
    private int sum;

    private void post(int value) throws InterruptedException {
        synchronized (monitor) {
            while (letter != null) {
                monitor.wait();
            }
            letter = value;
            monitor.notifyAll();
        }
    }

    private int take() throws InterruptedException {
        synchronized (monitor) {
            while (letter == null) {
                monitor.wait();
            }
            int value = letter;
            letter = null;
            monitor.notifyAll();
            return value;
        }
    }

    private void consume() {
        try {
            while (true) {
                sum += take();
            }
        } catch (InterruptedException e) {
            synchronized (monitor) {
                if (letter != null) {
                    sum += letter;
                    letter = null;
                }
            }
        }
    }

    @Override
    public void run() throws Throwable {
        Thread consumer = Thread.ofPlatform().start(this::consume);
        post(1);
        post(2);
        consumer.interrupt();
        consumer.join();
        assertEquals(3, sum);
        assertNull(letter);
    }
}
